#!/bin/sh
# Median time of 21 whole runs of one pair, process start and output included, and peak memory.
# usage: sh tests/bench/pair.sh [PROGRAM [FIRST SECOND]]
set -eu
here=$(dirname "$0")
samples=$here/../../samples
program=${1-$here/../../build/release/paralign}
first=${2-$samples/12-7.en.txt}
second=${3-$samples/15-4.fr.txt}
[ -x "$program" ] || {
  echo "$program: not found; build it with: cmake --workflow --preset release" >&2
  exit 1
}
exec python3 - "$program" "$first" "$second" <<'END'
import os, statistics, sys, time

command = [sys.argv[1], "align", "--quiet", *sys.argv[2:4]]
times, peaks = [], []
for _ in range(22):
    # posix_spawn, since a fork would lend its own memory to the figure.
    begin = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ,
                           file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
    _, status, usage = os.wait4(child, 0)
    times.append((time.perf_counter() - begin) * 1000)
    peaks.append(usage.ru_maxrss / 1024)
    if status:
        sys.exit(f"{' '.join(command)}: failed")
times, peaks = times[1:], peaks[1:]  # the first run brings the files into memory
print(f"{os.path.basename(sys.argv[2])} {os.path.basename(sys.argv[3])}: median of {len(times)} runs "
      f"{statistics.median(times):.1f} ms ({min(times):.1f} to {max(times):.1f}), peak {max(peaks):.1f} MB")
END
