#!/usr/bin/env python3
"""Does harm to the processes that read files for the batch command.

usage: isolation_test.py PROGRAM SAMPLES CASE [--pairs N]

CASE is crash, time, memory, killed (the program), interrupt, or stopped (for a while, by SIGSTOP).
"""

import contextlib
import os
import pathlib
import signal
import subprocess
import sys
import time

from batch_test import PATIENCE, demand, main
from broken_test import demand_undisturbed, failures

LARGE = "large.txt"
FOREVER = "100000"


def write_large(bench, times=1000):
    """A file that takes seconds to read: many resolutions, behind the others by its name."""
    lines = (bench.samples / "12-7.en.txt").read_text(encoding="utf-8").splitlines()
    text = "\n".join(line for line in lines if line.strip()) + "\n"
    (bench.inputs / LARGE).write_text(text * times, encoding="utf-8")


def stat_of(process):
    """State, parent and clock ticks used, or nothing."""
    with contextlib.suppress(OSError):
        fields = pathlib.Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2]
        state, parent, *others = fields.split()
        return state, int(parent), int(others[9]) + int(others[10])
    return None


def below(process):
    """All that descend from a process, with the ticks that they used."""
    stats = {int(path.name): stat_of(path.name) for path in pathlib.Path("/proc").glob("[0-9]*")}
    found = {}
    waiting = [process]
    while waiting:
        parent = waiting.pop()
        children = [it for it, stat in stats.items() if stat and stat[1] == parent and stat[0] != "Z"]
        found.update((it, stats[it][2]) for it in children)
        waiting += children
    return found


def wait_until(holds, what):
    end = time.monotonic() + PATIENCE
    while not (result := holds()):
        demand(time.monotonic() < end, f"waited in vain: {what}")
        time.sleep(0.01)
    return result


def gone(processes):
    return all(stat is None or stat[0] == "Z" for stat in map(stat_of, processes))


class Run:
    """The program at work on a folder with a large file."""

    def __init__(self, bench, out, *options):
        self.process = subprocess.Popen(bench.command(out, "--seconds", FOREVER, *options), stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, text=True, start_new_session=True)

    def reader(self, used=20):
        """A child that has worked so long, in ticks, that it must be at the large file."""
        def at_work():
            demand(self.process.poll() is None, "the run ended before the large file was read")
            children = below(self.process.pid)
            return [it for it, ticks in children.items() if ticks >= used]
        return wait_until(at_work, "a child at work")[0]

    def end(self):
        output, errors = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, output + errors


def row_of(bench):
    rows = failures(bench)
    demand(list(rows) == [LARGE] and len(rows[LARGE]) == 1, f"rows {rows}")
    return rows[LARGE][0]


def undisturbed(bench):
    bench.run("clean", "--genres", "resolution")
    write_large(bench)


def crash(bench):
    undisturbed(bench)
    run = Run(bench, "found", "-j", "1", "--genres", "resolution")
    killed = []
    for _ in range(2):  # it is tried again once
        child = run.reader(40)
        os.kill(child, signal.SIGSEGV)
        killed.append(child)
        wait_until(lambda: gone([child]), "the end of a child")
    code, said = run.end()
    demand(code == 4 and not said, f"exit {code}: {said}")
    row = row_of(bench)
    demand(row["code"] == "crashed" and "SIGSEGV" in row["message"], str(row))
    demand_undisturbed(bench)
    bench.run("found", "--seconds", FOREVER, "--genres", "resolution", "--tolerate")
    demand(row_of(bench) == row, "the second run says something else")
    bench.run("found", "--genres", "resolution", "--retry")
    demand(not failures(bench), "it failed again without being hurt")
    return f"killed {killed}"


def limited(bench, code, *options):
    undisturbed(bench)
    bench.run("found", "--genres", "resolution", *options, code=4)
    row = row_of(bench)
    demand(row["code"] == code and options[0] in row["message"], str(row))
    demand_undisturbed(bench)
    bench.run("found", "--genres", "resolution", *options, "--tolerate")
    demand(row_of(bench) == row, "the second run says something else")
    bench.run("found", "--genres", "resolution", "--seconds", FOREVER)  # other limits: read again
    demand(not failures(bench), "it failed again with more time and memory")
    return row["message"]


def killed(bench):
    write_large(bench)
    run = Run(bench, "killed", "-j", "2")
    run.reader(60)
    children = below(run.process.pid)
    run.process.kill()
    run.end()
    wait_until(lambda: gone(children), "the end of the children of a killed program")
    return f"{len(children)} processes"


def interrupt(bench):
    write_large(bench)
    run = Run(bench, "stopped", "-j", "2")
    run.reader(60)
    children = below(run.process.pid)
    os.killpg(run.process.pid, signal.SIGINT)  # as a terminal does
    code, said = run.end()
    demand(code == 130 and not said, f"exit {code}: {said}")
    demand(gone(children), f"left behind: {children}")
    left = [path for path in (bench.folder / "stopped" / "cache" / "temporary").rglob("*") if path.is_file()]
    demand(not left, f"left behind: {left[:3]}")
    rows = bench.folder / "stopped" / "failed.tsv"
    demand(not rows.exists(), "an interruption is no failure")
    (bench.inputs / LARGE).unlink()
    bench.run("stopped")
    return f"{len(children)} processes"


def stopped(bench):
    """What is stopped at a terminal has not used its time."""
    run = subprocess.Popen(bench.command("stopped", "--seconds", "1", "-j", "2"), stderr=subprocess.PIPE, text=True)
    wait_until(lambda: below(run.pid), "children")
    for _ in range(2):
        run.send_signal(signal.SIGSTOP)
        time.sleep(1.5)
        run.send_signal(signal.SIGCONT)
        time.sleep(0.1)
    errors = run.communicate(timeout=PATIENCE)[1]
    demand(run.returncode == 0, f"exit {run.returncode}: {errors}")
    return "nothing failed"


CASES = {"crash": (crash, 20), "time": (lambda bench: limited(bench, "timed_out", "--seconds", "1"), 20),
         "memory": (lambda bench: limited(bench, "out_of_memory", "--memory", "60"), 20), "killed": (killed, 20),
         "interrupt": (interrupt, 20), "stopped": (stopped, 300)}


if __name__ == "__main__":
    sys.exit(main(CASES))
