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
echo "Operative paragraph 1 of 12/7 in 15/4, English and Arabic:"
"$program" align --quiet samples/12-7.en.txt samples/15-4.ar.txt |
  awk -F '\t' '$2 == "OP1" { print "  " $9; print "  " $10 }'
echo
echo "What became of the paragraphs of 12/7 in 15/4: build/samples/12-7-15-4.en.tsv"
echo "(P: how sure; of a paragraph that is alone, that it has no partner)"
echo
"$program" align --quiet samples/12-7.en.txt samples/15-4.en.txt -o build/samples/12-7-15-4.en.tsv
awk -F '\t' '
NR == 1 { printf "%-8s %-8s %-9s %-4s  %s\n", "12/7", "15/4", "relation", "P", "text" }
NR > 1 && ($5 != "same" || $6 ~ /moved/) {
  text = $9 == "" ? $10 : $9
  if (length(text) > 44) { text = substr(text, 1, 41); sub(/ [^ ]*$/, " ...", text) }
  relation = $5 == "same" ? "moved" : $5
  printf "%-8s %-8s %-9s %.2f  %s\n", $2 == "" ? "-" : $2, $4 == "" ? "-" : $4, relation, $7, text
}' build/samples/12-7-15-4.en.tsv
echo
echo "What is word for word the same and in its place is left out here. Next:"
echo "$program align --help, and the tour in README.md"
