"""Bootstrap: how far a figure would move had other documents of the same sort been measured.

Whole units are drawn, with replacement: the languages and draws of one text are not independent, nor
are the years of one series. Few units give an interval that says little.
"""

import random

from measure import Counts

DRAWS, SEED, TAIL = 1000, 20320401, 25


def interval(measured, figure):
    """The 2.5 and 97.5 % points of figure(Counts) over `measured`, or None of a single unit."""
    names = list(vars(Counts()))
    units = {}
    for item in measured:
        sums = units.setdefault(item.unit, [0] * len(names))
        for column, name in enumerate(names):
            sums[column] += getattr(item.counts, name)
    if len(units) < 2:
        return None
    columns = list(zip(*units.values()))
    draw = random.Random(SEED).random  # the one generator whose numbers no Python version changes
    values = []
    for _ in range(DRAWS):
        drawn = [int(draw() * len(units)) for _ in units]
        counts = Counts()
        for name, column in zip(names, columns):
            setattr(counts, name, sum(column[i] for i in drawn))
        values.append(figure(counts))
    values.sort(key=lambda value: -1.0 if value is None else value)
    return values[TAIL], values[-TAIL - 1]
