#!/usr/bin/env python3
"""A batch on a Slurm cluster of three nodes gives the bytes of a run in one process, also where a node
dies in the middle.

usage: cluster_test.py PROGRAM PROJECT WORK

Starts the cluster by itself; returns 77 (skipped) where Slurm is not there or does not start.
"""
import filecmp
import os
import pathlib
import shutil
import subprocess
import sys
import time

SKIPPED = 77
SHARDS = 6
PAIRS = 600


def run(*command, **options):
    return subprocess.run([str(part) for part in command], check=True, **options)


def files_of(folder):
    return sorted(path.relative_to(folder) for path in folder.rglob("*")
                  if path.is_file() and path.relative_to(folder).parts[0] not in ("cache", "logs"))


def wait_for(condition, what, seconds=240):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise SystemExit(f"cluster_test: {what}: not within {seconds} seconds")
        time.sleep(0.2)


class Cluster:
    def __init__(self, project, folder):
        self.script = project / "tests/cluster/slurm_local.sh"
        self.folder = folder

    def __enter__(self):
        started = subprocess.run([self.script, "start", self.folder], capture_output=True, text=True, check=False)
        if started.returncode != 0:
            run(self.script, "stop", self.folder)
            print(f"skipped: Slurm does not start here: {started.stderr.strip()}")
            raise SystemExit(SKIPPED)
        os.environ["SLURM_CONF"] = str(self.folder / "slurm.conf")
        return self

    def __exit__(self, *_):
        run(self.script, "stop", self.folder)

    def kill(self, node):
        run(self.script, "kill", self.folder, node)


def state_of(job):
    shown = subprocess.run(["scontrol", "show", "job", job, "-o"], capture_output=True, text=True, check=False)
    return [word[9:] for word in shown.stdout.split() if word.startswith("JobState=")]


def main():
    program, project, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    missing = [tool for tool in ("slurmctld", "slurmd", "munged", "sbatch") if shutil.which(tool) is None]
    if missing or os.geteuid() != 0:
        print(f"skipped: needs root and Debian's slurm-wlm and munge; missing: {' '.join(missing) or 'root'}")
        return SKIPPED
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    documents, alone, shared = work / "documents", work / "alone", work / "shared"
    run(sys.executable, project / "tests/batch/generate.py", project / "samples", documents, PAIRS)
    run(program, "batch", documents, "-o", alone, "--lexicon", "auto", "--quiet")
    with Cluster(project, work / "slurm") as cluster:
        environment = dict(os.environ, PARALIGN=program)
        submitted = run(project / "apps/slurm/submit.sh", documents, shared, SHARDS, "--lexicon", "auto", "--quiet",
                        env=environment, capture_output=True, text=True)
        merge = submitted.stdout.split()[-1]
        wait_for(lambda: any((shared / "logs").glob("pairs-*.log")), "a shard of pairs begins")
        cluster.kill(2)
        wait_for(lambda: not set(state_of(merge)) & {"PENDING", "RUNNING", "CONFIGURING", "COMPLETING"},
                 "the last job ends")
        if state_of(merge) != ["COMPLETED"]:
            print(*(f"{log.name}: {log.read_text()}" for log in sorted((shared / "logs").iterdir())), sep="\n")
            print(f"the last job is {state_of(merge)}")
            return 1
    names = files_of(alone)
    if names != files_of(shared):
        print(f"other files: {sorted(set(names) ^ set(files_of(shared)))}")
        return 1
    differing = [str(name) for name in names
                 if name.name != "run.json" and not filecmp.cmp(alone / name, shared / name, shallow=False)]
    print(f"{len(names)} files of {SHARDS} shards; differing: {', '.join(differing) or 'none'}")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
