"""The figures as Markdown."""

import collections

from intervals import interval
from measure import Counts, grouped, total, totals
from relations import RELATIONS

NAMES = {"en": "English", "fr": "French", "ar": "Arabic"}
FIGURES = ["precision", "recall", "F1", "F1 without partner"]
POOLED = ["pairs of documents", "links", "precision", "recall", "F1", "2.5-97.5 %", "F1 without partner"]


def named(pair):
    return " - ".join(NAMES[code] for code in pair)


def table(header, rows, words=1):
    """The first `words` columns are words, the others numbers."""
    marks = ["---"] * words + ["--:"] * (len(header) - words)
    lines = ["| " + " | ".join(header) + " |", "|" + "|".join(marks) + "|"]
    return "\n".join(lines + ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows])


def figure(value):
    return "-" if value is None else f"{value:.4f}"


def figures(counts):
    return [figure(value) for value in (counts.precision, counts.recall, counts.f1, counts.no_partner_f1)]


def spread(measured, of=lambda counts: counts.f1):
    points = interval(measured, of)
    return "-" if points is None else f"{points[0]:.4f}-{points[1]:.4f}"


def pooled(measured):
    counts = total(item.counts for item in measured)
    precision, recall, f1, alone = figures(counts)
    return [counts.pairs, counts.sure, precision, recall, f1, spread(measured), alone]


def mean_f1(measured):
    values = [item.counts.f1 for item in measured]
    return f"Mean F1 {sum(values) / len(values):.4f}, least {min(values):.4f}."


def section(title, *parts):
    return "\n\n".join([f"### {title}", *parts])


def difficulty(rows, silver_links, moved):
    """rows: [(difficulty, texts, [Measured] with pairs of languages as group)]"""
    lines = []
    for name, texts, measured in rows:
        groups = [(named(pair), items) for pair, items in grouped(measured).items()]
        for languages, items in groups + ([("all", measured)] if len(groups) > 1 else []):
            counts = total(item.counts for item in items)
            lines.append([name, texts, languages, counts.pairs, counts.sure, figure(counts.f1), spread(items),
                          figure(counts.no_partner_f1)])
    proved = total(item.counts for item in silver_links)
    found, of = sum(row.found for row in moved), sum(row.moved for row in moved)
    return section(
        "By difficulty and languages",
        table(["difficulty", "texts", "languages", "pairs of documents", "links", "F1", "2.5-97.5 %",
               "F1 without partner"], lines, words=3),
        f"Of the links of successive years that identical text proves {proved.right} of {proved.sure} are found "
        f"({figure(proved.recall)}, {spread(silver_links, lambda counts: counts.recall)}); of those among them that "
        f"moved {found} of {of}.")


def three_figures(title, boundaries, given, found):
    sums = total(item.counts for item in boundaries)
    rows = [[" - ".join(a.group), a.counts.sure, figure(a.counts.f1), figure(a.counts.no_partner_f1),
             *figures(b.counts)] for a, b in zip(given, found)]
    pages = [[item.group, item.counts.sure, figure(item.counts.f1)] for item in boundaries]
    return section(
        title, table(["document", "paragraphs", "boundary F1"], [*pages, ["all", sums.sure, figure(sums.f1)]]),
        table(["pair", "links", "F1, gold paragraphs", "without partner", "precision, strict", "recall, strict",
               "F1, strict", "without partner, strict"], rows),
        f"Gold paragraphs: {mean_f1(given)} F1 of all links {spread(given)}.\n"
        f"Strict, end to end: {mean_f1(found)} F1 of all links {spread(found)}.")


def confusion(results):
    parts = []
    for kind, relations in results.items():
        seen = [name for name in RELATIONS if any(relations.confusion[gold, name] for gold in RELATIONS)]
        gold = [name for name in RELATIONS if any(relations.confusion[name, found] for found in RELATIONS)]
        rows = [[name, *(relations.confusion[name, found] or "." for found in seen)] for name in gold]
        parts += [f"{kind.capitalize()}:", table(["gold", *seen], rows)]
    flags = collections.defaultdict(lambda: [0, 0, 0])
    for relations in results.values():
        for flag, counts in relations.flags.items():
            flags[flag] = [a + b for a, b in zip(flags[flag], counts)]
    rows = [[flag, gold, found, figure(Counts.ratio(both, found, None)), figure(Counts.ratio(both, gold, None))]
            for flag, (both, found, gold) in flags.items()]
    return section("Samples: relations and flags", *parts,
                   table(["flag", "in the gold", "said", "precision", "recall"], rows))


def series(title, measured):
    rows = [[f"{name[:2]}: {first.replace('_', '/')} - {second.replace('_', '/')}", years, item.counts.sure,
             *figures(item.counts)] for item in measured for name, first, second, years in [item.group]]
    return section(title, table(["series and resolutions", "years", "links", *FIGURES], rows, words=2),
                   f"{mean_f1(measured)} F1 of all links {spread(measured)}.")


def silver(measured):
    whole = total(item.counts for item in measured)
    series_of = [item._replace(group=item.group[0]) for item in measured]
    worst = sorted(totals(series_of), key=lambda item: (item[1].recall, item[0]))[:5]
    rows = [[name, counts.pairs, f"{counts.right} of {counts.sure}", figure(counts.recall)]
            for name, counts in [("all", whole), *worst]]
    return section("Yearly series: links that identical text proves",
                   table(["series (all, then the five worst)", "pairs of documents", "found", "share"], rows),
                   f"Share of all {spread(measured, lambda counts: counts.recall)}.")


def moves(results):
    sums = [sum(values) for values in zip(*(row[2:] for row in results))]
    rows = [[f"{row.series[:2]}: " + " - ".join(name.replace("_", "/") for name in row.names), *row[2:]]
            for row in results]
    return section("Yearly series: real moves", table(
        ["series and resolutions", "moved", "found", "flagged moved"],
        [*rows, ["all", *sums], ["share", "", *(figure(Counts.ratio(value, sums[0], None)) for value in sums[1:])]]))


def corpora(title, measured):
    """Groups are (name of the texts, pair of languages)."""
    rows = [[name, named(pair), *pooled(items), sum(item.counts.translations for item in items)]
            for (name, pair), items in grouped(measured).items()]
    return section(title, table(["texts", "languages", *POOLED, "taken for translations"], rows, words=2))


def as_text(title, results):
    """results: [(name, given, (boundaries, found))], each a list of Measured"""
    rows = []
    for name, given, (boundaries, found) in results:
        sums = [total(item.counts for item in items) for items in (boundaries, given, found)]
        rows.append([name, sums[2].pairs, *(figure(counts.f1) for counts in sums), spread(found),
                     figure(sums[2].no_partner_f1)])
    return section(title, table(["texts", "pairs of documents", "boundary F1", "F1, gold paragraphs", "F1, strict",
                                 "2.5-97.5 %", "without partner, strict"], rows))


def rows(results):
    lines = [(name, count, figure(pairs), figure(found)) for name, count, pairs, found in results]
    return section("Three documents and more", "Mean F1 over the pairs with gold, each aligned by itself and as the "
                   "rows of all documents say.",
                   table(("aligned together", "pairs with gold", "by itself", "by rows"), lines))


def hints(proposed, possible, sure, known):
    return section("Partial links", "Hints on the seeds and on all yearly series with gold.",
                   table(("", "count"), (("proposed", proposed), ("possible in the gold", possible),
                                         ("sure in the gold, so a link that was missed", sure),
                                         ("possible in the gold, in all", known))))
