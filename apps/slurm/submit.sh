#!/usr/bin/env bash
# Aligns a folder on a Slurm cluster: reads the documents, learns a lexicon from them if --lexicon auto
# is given, aligns the pairs, joins the shards, each step when the one before is done. Prints the
# number of the last job.
#
#   submit.sh FOLDER|MANIFEST.tsv OUT SHARDS [option of paralign batch]...
#
# FOLDER and OUT must be seen from all nodes, under the same names. Options of sbatch for all tasks
# (partition, account, memory, time) are taken from SBATCH_OPTIONS:
#
#   SBATCH_OPTIONS="--partition=long --mem=1G --cpus-per-task=2" submit.sh in out 64 --pairs all
#
# Where a task ends in failure (out of memory, out of time) the jobs behind it are cancelled: start the
# same again, with more of what was lacking. What is done is not done again.
set -euo pipefail

if (($# < 3)) || ! [[ $3 =~ ^[1-9][0-9]*$ ]]; then
  sed -n '2,14s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
PARALIGN_IN=$(realpath -- "$1")
PARALIGN_OUT=$(realpath -m -- "$2")
PARALIGN_SHARDS=$3
shift 3
: "${PARALIGN:=$(command -v paralign || true)}"
if [[ -z $PARALIGN ]]; then
  echo "submit.sh: paralign is not in PATH; set PARALIGN to the program" >&2
  exit 2
fi
export PARALIGN PARALIGN_IN PARALIGN_OUT PARALIGN_SHARDS
here=$(dirname -- "$(realpath -- "$0")")
logs=$PARALIGN_OUT/logs
mkdir -p -- "$logs"
read -ra sbatch_options <<<"${SBATCH_OPTIONS-}"

# submit_stage STAGE TASKS [sbatch option]... - prints the number of the job
submit_stage() {
  local stage=$1 tasks=$2
  shift 2
  PARALIGN_STAGE=$stage sbatch --parsable --export=ALL "${sbatch_options[@]}" --array="0-$((tasks - 1))" \
    --output="$logs/$stage-%a.log" "$@" "$here/stage.sbatch" "${batch_options[@]}"
}

# after JOB - sbatch options of what waits for it
after() {
  waiting=(--dependency="afterok:$1" --kill-on-invalid-dep=yes)
}

batch_options=("$@")
if ! command -v sbatch >/dev/null; then
  echo "submit.sh: found no sbatch, expected Slurm; without it, see 'Several machines' in docs/batch.md" >&2
  exit 2
fi
last=$(submit_stage documents "$PARALIGN_SHARDS")
if [[ " $* " == *" --lexicon auto "* || " $* " == *" --lexicon=auto "* ]]; then
  after "$last"
  last=$(submit_stage lexicon 1 "${waiting[@]}")
fi
after "$last"
last=$(submit_stage pairs "$PARALIGN_SHARDS" "${waiting[@]}")
after "$last"
sbatch --parsable --export=ALL "${sbatch_options[@]}" "${waiting[@]}" \
  --output="$logs/merge.log" "$here/merge.sbatch"
