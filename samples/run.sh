#!/bin/sh
# Builds paralign on a bare Debian 12 and shows its main job on the documents in this folder.
# usage: sh samples/run.sh
set -eu
cd "$(dirname "$0")/.."
. cmake/packages.sh

# shellcheck disable=SC2086
install_missing "what the build needs" $build_packages
quietly "Configuring build/release" cmake --preset release
quietly "Building build/release/paralign (a minute or two the first time)" cmake --build --preset release

mkdir -p build/samples
program=build/release/paralign
"$program" --version

echo
echo "A translation, English and Arabic: build/samples/12-7.en-ar.tmx"
"$program" align samples/12-7.en.txt samples/12-7.ar.txt -o build/samples/12-7.en-ar.tmx
echo
echo "Two successive resolutions, French and English: build/samples/12-7.fr-15-4.en.tsv"
"$program" align samples/12-7.fr.txt samples/15-4.en.txt -o build/samples/12-7.fr-15-4.en.tsv
echo
echo "What became of each paragraph of 12/7 in 15/4, as labels, relation, probability and text:"
"$program" align --quiet samples/12-7.en.txt samples/15-4.en.txt -o build/samples/12-7-15-4.en.tsv
awk -F '\t' 'NR > 1 && $5 != "same" {
  text = $9 == "" ? $10 : $9
  if (length(text) > 60) { text = substr(text, 1, 60); sub(/ [^ ]*$/, " ...", text) }
  printf "%-10s %-12s %-12s %.2f  %s\n", $2 == "" ? "-" : $2, $4 == "" ? "-" : $4, $5, $7, text
}' build/samples/12-7-15-4.en.tsv
echo
echo "Paragraphs that are word for word the same are left out above; all are in"
echo "build/samples/12-7-15-4.en.tsv. Next: $program align --help"
