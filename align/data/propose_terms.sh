#!/bin/sh
# Proposes terms for terms_learnt.tsv: words that unv1, sdg and tico19 translate and the lexicon does
# not know. A person reads, corrects and completes them before they go in.
# usage: sh align/data/propose_terms.sh CORPUS PROGRAM > proposals.tsv
set -eu
corpus=$1
program=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# with_documents STEM SEPARATOR - the lines of three languages, and as document what stands in the
# ids before the separator.
with_documents() {
  cut -d "$2" -f 1 "$1ids.txt" | paste - "$1en.txt" "$1fr.txt" "$1ar.txt"
}

header=$(printf 'document\ten\tfr\tar')
{
  echo "$header"
  for part in goals targets indicators; do with_documents "$corpus/sdg/global_$part." -; done
} >"$scratch/sdg.tsv"
{
  echo "$header"
  with_documents "$corpus/tico19/" :
} >"$scratch/tico19.tsv"
"$program" learn "$corpus/unv1/train.tsv" "$scratch/sdg.tsv" "$scratch/tico19.tsv"
