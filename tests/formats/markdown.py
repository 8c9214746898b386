"""A resolution in Markdown: for our reader of text, and for pandoc, which makes other formats of it."""

INDENT = 4
HEADINGS = {"title": "# ", "annex": "# ", "heading": "## "}


def inline(pieces):
    text = ""
    for piece in pieces:
        text += f"[^{piece.note}]" if piece.note else f"*{piece.text}*" if piece.emphasis else piece.text
    return text


def row(cells):
    return "| " + " | ".join(cells) + " |"


def block(paragraph, nested):
    """A paragraph as it is written. Numbers that Markdown has no lists for stay in their lines."""
    text = inline(paragraph.pieces)
    if paragraph.kind == "footnote":
        return f"[^{paragraph.number}]: {text}"
    if paragraph.marker:
        return " " * (INDENT * paragraph.depth if nested else 0) + f"{paragraph.marker} {text}"
    return HEADINGS.get(paragraph.kind, "") + text


def write(resolution):
    """The whole of it. The lists of pandoc know 1., (a) and a), but not the Arabic forms."""
    blocks = []
    for paragraph in resolution.paragraphs:
        if not paragraph.cells:
            blocks.append(block(paragraph, nested=not resolution.right_to_left))
        elif blocks[-1].startswith("|"):
            blocks[-1] += "\n" + row(paragraph.cells)
        else:
            blocks.append(row(paragraph.cells) + "\n" + row(["---"] * len(paragraph.cells)))
    return "\n\n".join(blocks) + "\n"
