"""The DOCX files of the tests: numbers typed, numbers automatic, changes tracked."""

import docx
from resolution import Piece
from revision import Revised, amended, revise, revised_notes

STYLES = {"title": "Title", "annex": "Heading1", "heading": "Heading2"}
CORNER = 5  # paragraphs of the masthead that stand in its table: symbol, distribution, date, languages


def grouped(paragraphs):
    """The paragraphs one by one, the rows of the table together."""
    rows = []
    for paragraph in paragraphs:
        if paragraph.paragraph.kind == "other":
            rows.append(paragraph)
            continue
        if rows:
            yield rows
            rows = []
        yield [paragraph]
    if rows:
        yield rows


def corner(writer, paragraphs):
    """The head of the first page, set in a table without lines: nothing on the one side."""
    empty = writer.paragraph("")
    lines = [plain(writer, paragraph) for paragraph in paragraphs]
    return writer.table([[empty, lines[0]], [empty, "".join(lines[1:])]])


def runs(writer, pieces, notes=True):
    return "".join(writer.piece(piece, notes) for piece in pieces)


def plain(writer, revised):
    paragraph = revised.paragraph
    return writer.paragraph(runs(writer, revised.pieces), STYLES.get(paragraph.kind, ""), change=revised.change)


def numbered(writer, revised):
    """A paragraph that the list numbers: by its style in the text, by itself else."""
    paragraph = revised.paragraph
    annex = paragraph.label.startswith("A")
    level = paragraph.depth if annex or paragraph.depth > 0 else None
    style = "Numbered" if paragraph.depth == 0 else ""
    return writer.paragraph(runs(writer, revised.pieces), style, level, 2 if annex else 1, revised.change)


def typed(writer, revised):
    """A paragraph with its number as text, and its note marks as raised digits."""
    paragraph = revised.paragraph
    if paragraph.kind == "footnote":
        content = writer.run(paragraph.number, raised=True) + writer.run(" " + paragraph.text)
        return writer.paragraph(content, docx.NOTE)
    number = writer.run(paragraph.marker + "\t") if paragraph.marker else ""
    return writer.paragraph(number + runs(writer, revised.pieces, notes=False), STYLES.get(paragraph.kind, ""))


def table(writer, rows):
    return writer.table([[writer.paragraph(runs(writer, cell)) for cell in row.cells] for row in rows])


def body(writer, paragraphs, one):
    """The text; `one` makes a paragraph that may have a number."""
    content = corner(writer, paragraphs[:CORNER])
    for group in grouped(paragraphs[CORNER:]):
        if group[0].cells:
            content += table(writer, group)
        elif group[0].paragraph.marker:
            content += one(writer, group[0])
        else:
            content += plain(writer, group[0]) if one is numbered else typed(writer, group[0])
    return content


def unchanged(paragraphs):
    return [Revised(paragraph, paragraph.pieces, cells=[[Piece(cell)] for cell in paragraph.cells])
            for paragraph in paragraphs]


def write(path, resolution, paragraphs, one, others):
    """`others` makes the parts that only some documents have."""
    writer = docx.Writer(resolution.language)
    docx.write_package(path, {
        "document": docx.document(body(writer, paragraphs, one), writer.right_to_left),
        "styles": docx.styles(resolution.language), "settings": docx.settings(),
        "header1": docx.header(writer, resolution.symbol), "footer1": docx.footer(writer), **others(writer)})


def list_parts(language, notes, shared=True):
    return lambda writer: {"numbering": docx.numbering(language, shared), "footnotes": docx.footnotes(writer, notes)}


def write_typed(path, resolution):
    write(path, resolution, unchanged(resolution.paragraphs), typed, lambda writer: {})


def write_automatic(path, resolution, shared=True):
    """Numbers by lists: of the resolution and of the annex on one definition, unless `shared` is false."""
    notes = {mark: [Piece(note.text)] for mark, note in resolution.notes.items()}
    write(path, resolution, unchanged(resolution.body), numbered, list_parts(resolution.language, notes, shared))


def write_tracked(path, samples, original, final, amend=amended):
    """The final resolution with all that was changed since the original one."""
    parts = list_parts(final.language, revised_notes(original, final), shared=amend is amended)
    write(path, final, revise(samples, original, final, amend), numbered, parts)
