#!/usr/bin/env python3
"""The figures of measure.py are those of `paralign evaluate`, on right, wrong and possible links.

Also: disturbed texts keep their promise, the longest chain is one, and the bootstrap repeats itself.

usage: measure_test.py PROGRAM SAMPLES
"""

import itertools
import pathlib
import subprocess
import sys
import tempfile

import intervals
import measure
import perturbed
import relations
import texts


def evaluate(program, *arguments):
    command = [program, "evaluate", *(str(word) for word in arguments)]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    header, values = (line.split("\t") for line in run.stdout.splitlines())
    return dict(zip(header, values))


def own(counts):
    return {"precision": f"{counts.precision:.4f}", "recall": f"{counts.recall:.4f}", "f1": f"{counts.f1:.4f}",
            "predicted": str(counts.predicted), "sure": str(counts.sure),
            "no_partner_f1": f"{1 if counts.no_partner_f1 is None else counts.no_partner_f1:.4f}"}


def with_possible(text):
    """Every fifth link is marked possible."""
    lines = text.splitlines()
    for i in range(0, len(lines), 5):
        lines[i] = "\t".join([*lines[i].split("\t")[:2], "P"])
    return "\n".join(lines) + "\n"


def disturbed_sides_keep_their_lines():
    for count, seed in itertools.product((1, 10, 45, 60), range(20)):
        first, second = perturbed.draw_sides(count, f"{count} {seed}")
        assert [group[0] for group in first] == sorted(group[0] for group in first)
        lines = [i for group in second for i in group]
        assert len(lines) == len(set(lines)) and set(lines) <= set(range(count))
        assert max(map(len, second), default=1) <= 2
        assert (first, second) == perturbed.draw_sides(count, f"{count} {seed}")


def disturbed_as_often_as_said():
    sides = [perturbed.draw_sides(50, f"rate {seed}") for seed in range(400)]
    lines = 400 * 50
    groups = sum(len(second) for _, second in sides)
    kept = [sum(len(group) for side in drawn for group in side) for drawn in zip(*sides)]
    merged = sum(len(group) == 2 for _, second in sides for group in second)
    breaks = sum(a[-1] > b[0] for _, second in sides for a, b in zip(second, second[1:]))
    for name, share, expected in (("dropped, first", 1 - kept[0] / lines, 0.08),
                                  ("dropped, second", 1 - kept[1] / lines, 0.08), ("merged", merged / groups, 0.05),
                                  ("moved", breaks / groups, 1 / 25)):  # most moves make one step back
        assert abs(share - expected) < 0.01, f"{name}: found {share:.3f}, expected {expected}"


def longest_chain_is_longest():
    for targets in itertools.permutations(range(5)):
        links = list(enumerate(targets))
        kept = [link for link in links if link not in relations.off_the_chain(links)]
        rising = lambda chain: all(a[1] < b[1] for a, b in zip(chain, chain[1:]))
        longest = max(n for n in range(6) for chain in itertools.combinations(links, n) if rising(chain))
        assert rising(kept) and len(kept) == longest, (targets, kept)


def strict_ids_ask_for_the_same_letters():
    gold = [{"id": 4, "text": "A b."}, {"id": 5, "text": "A, b"}, {"id": 6, "text": "C", "without_number": "1"}]
    found = {0: {"text": "ab"}, 1: {"text": "A b"}, 2: {"text": "1"}, 3: {"text": "Ab."}, 4: {"text": "c"}}
    assert texts.gold_ids(gold, found) == {0: -1, 1: 4, 2: 6, 3: 5, 4: -5}


def intervals_repeat_and_hold_the_figure():
    items = []
    for unit in range(20):
        counts = measure.Counts()
        counts.right = counts.good = 8 + unit % 3
        counts.predicted = counts.sure = 10
        items.append(measure.Measured("", unit, counts))
    low, high = intervals.interval(items, lambda counts: counts.f1)
    assert (low, high) == intervals.interval(items, lambda counts: counts.f1)
    assert low < measure.total(item.counts for item in items).f1 < high
    assert intervals.interval(items[:1], lambda counts: counts.f1) is None


FACTS = (disturbed_sides_keep_their_lines, disturbed_as_often_as_said, longest_chain_is_longest,
         strict_ids_ask_for_the_same_letters, intervals_repeat_and_hold_the_figure)


def main():
    for fact in FACTS:
        fact()
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2]) / "gold"
    gold_files = sorted(folder.glob("*.links.tsv"))
    wrong = compared = 0
    with tempfile.TemporaryDirectory() as temporary:
        gold_file = pathlib.Path(temporary) / "gold.tsv"
        for gold, found in itertools.product(gold_files, gold_files):
            gold_file.write_text(with_possible(gold.read_text(encoding="utf-8")), encoding="utf-8")
            paragraphs = [folder / f"{name}.paragraphs.jsonl"
                          for name in gold.name.removesuffix(".links.tsv").split("--")]
            expected = evaluate(program, gold_file, found, "--source", paragraphs[0], "--target", paragraphs[1])
            ids = [{record["id"] for record in measure.read_records(path) if record["kind"] in measure.BODY}
                   for path in paragraphs]
            links = [measure.read_links(path.read_text(encoding="utf-8")) for path in (gold_file, found)]
            figures = own(measure.compare(*links, *ids))
            different = {key: (expected[key], value) for key, value in figures.items() if expected[key] != value}
            compared += 1
            wrong += bool(different)
            if different:
                print(f"{gold.name} against {found.name}: evaluate and measure.py differ: {different}")
    print(f"{compared} comparisons, {wrong} differ")
    return 1 if wrong or not compared else 0


if __name__ == "__main__":
    sys.exit(main())
