"""Web pages: as an institution publishes a resolution, and plain ones with typed numbers."""

from html import escape

from resolution import Piece

WORDS = {  # what the site says around the document
    "en": ("Home", "Resolutions", "Search", "We use cookies to improve this site.", "Accept", "Share this page",
           "Related documents", "Contact", "All rights reserved", "Table of contents", "Print"),
    "fr": ("Accueil", "Résolutions", "Rechercher", "Nous utilisons des témoins de connexion pour améliorer ce site.",
           "Accepter", "Partager cette page", "Documents connexes", "Contact", "Tous droits réservés", "Sommaire",
           "Imprimer"),
    "ar": ("الصفحة الرئيسية", "القرارات", "بحث", "نستخدم ملفات تعريف الارتباط لتحسين هذا الموقع.", "قبول",
           "مشاركة هذه الصفحة", "وثائق ذات صلة", "للاتصال بنا", "جميع الحقوق محفوظة", "المحتويات", "طباعة"),
}
HEADINGS = {"title": "h1", "annex": "h2", "heading": "h3"}
LISTS = ["1", "a", "i"]
CHANGES = {"ins": "ins", "del": "del", "moveFrom": "del", "moveTo": "ins"}
STYLE = ('body { font-family: "DejaVu Sans", "Noto Naskh Arabic", sans-serif; font-size: 11pt; line-height: 1.4; }\n'
         "h1, h2, h3 { font-size: 11pt; }\ntd { padding: 0.2em 1em; }\n"
         "table { break-inside: avoid; }\n@page { size: A4; margin: 2.5cm; }")


def element(name, content, **attributes):
    said = "".join(f' {key.rstrip("_")}="{escape(value)}"' for key, value in attributes.items() if value)
    return f"<{name}{said}>{content}</{name}>"


def inline(pieces, link=True):
    """Pieces as HTML; a note mark is a link to its note, or only raised."""
    result = ""
    for piece in pieces:
        if piece.note:
            inside = piece.note
            if link:
                inside = element("a", piece.note, href=f"#fn{piece.note}", id=f"ref{piece.note}")
            content = element("sup", inside)
        else:
            content = escape(piece.text, quote=False)
            content = element("em", content) if piece.emphasis else content
        result += element(CHANGES[piece.change], content) if piece.change else content
    return result


def table(rows):
    """A table; its cells are pieces."""
    head, *others = rows
    lines = element("thead", element("tr", "".join(element("th", inline(cell), scope="col") for cell in head)))
    lines += element("tbody", "\n".join(element("tr", "".join(element("td", inline(cell)) for cell in row))
                                        for row in others))
    return element("table", lines)


def grouped(paragraphs, cells):
    """The paragraphs one by one as (paragraph, None); the rows of the table together as (None, rows)."""
    rows = []
    for paragraph in paragraphs:
        if cells(paragraph):
            rows.append(cells(paragraph))
            continue
        if rows:
            yield None, rows
            rows = []
        yield paragraph, None


class Lists:
    """Opens and closes nested lists as numbered paragraphs come."""

    def __init__(self):
        self.open = 0  # lists
        self.lines = []

    def close_to(self, depth):
        while self.open > depth:
            self.open -= 1
            self.lines.append("</li>\n</ol>")

    def add(self, paragraph):
        depth = paragraph.depth
        value = 1 if depth else int(paragraph.number)
        self.close_to(depth + 1)
        if self.open == depth + 1:
            self.lines.append("</li>")
        else:
            start = f' start="{value}"' if value != 1 else ""
            kind = f' type="{LISTS[depth]}"' if depth else ""
            self.lines.append(f"<ol{kind}{start}>")
            self.open += 1
        self.lines.append(f"<li>{element('p', inline(paragraph.pieces))}")

    def plain(self, line):
        self.close_to(0)
        self.lines.append(line)


def own_cells(paragraph):
    return [[Piece(cell)] for cell in paragraph.cells]


def listed(paragraphs):
    """The text with lists that number themselves."""
    lists = Lists()
    for paragraph, rows in grouped(paragraphs, own_cells):
        if rows:
            lists.plain(table(rows))
        elif paragraph.marker:
            lists.add(paragraph)
        else:
            name = HEADINGS.get(paragraph.kind, "p")
            lists.plain(element(name, inline(paragraph.pieces), class_=paragraph.kind))
    lists.close_to(0)
    return "\n".join(lists.lines)


def endnotes(notes):
    """The notes, each the pieces of its text, with links back."""
    lines = []
    for mark, pieces in notes.items():
        back = element("a", element("sup", mark), href=f"#ref{mark}")
        back = element("del", back) if all(piece.change == "del" for piece in pieces) else back
        content = back + " " + inline(pieces)
        lines.append(element("p", content, id=f"fn{mark}"))
    return element("section", "<hr>\n" + "\n".join(lines), class_="footnotes")


def head(resolution):
    return (f'<head>\n<meta charset="utf-8">\n{element("title", escape(resolution.title))}\n'
            f"{element('style', STYLE)}\n</head>")


def document(resolution, body):
    direction = "rtl" if resolution.right_to_left else "ltr"
    return (f'<!DOCTYPE html>\n<html lang="{resolution.language}" dir="{direction}">\n{head(resolution)}\n'
            f"<body>\n{body}\n</body>\n</html>\n")


def page(resolution):
    """A page of a site: numbers by lists, notes at the end with links, the site around it."""
    home, all_of, search, cookies, accept, share, related, contact, rights, contents, out = WORDS[resolution.language]
    links = element("ul", "".join(element("li", element("a", text, href="#")) for text in (home, all_of, contact)))
    crumbs = element("nav", element("ol", "".join(element("li", element("a", text, href="#")) for text in (home, all_of))
                                    + element("li", escape(resolution.symbol))), class_="breadcrumb")
    notes = {mark: note.pieces for mark, note in resolution.notes.items()}
    header = element("header", element("a", home, href="/") + element("nav", links)
                     + f'<form role="search"><input type="search"><button>{search}</button></form>')
    banner = element("div", element("p", cookies) + element("button", accept), class_="cookie-banner", id="cookie-notice")
    tools = element("div", element("a", share, href="#") + " " + element("button", out), class_="share-links")
    aside = element("aside", element("h2", related) + links)
    article = element("article", listed(resolution.body) + "\n" + endnotes(notes))
    main = element("main", crumbs + "\n" + tools + "\n" + article)
    footer = element("footer", element("p", f"© 2032 {rights}") + links)
    script = element("script", "document.title = 'x < y && y > z';")
    return document(resolution, "\n".join((banner, header, main, aside, footer, script)))


def typed(paragraphs):
    """The text a paragraph an element, numbers and note marks typed, notes where the gold has them."""
    lines = []
    for paragraph, rows in grouped(paragraphs, own_cells):
        if rows:
            lines.append(table(rows))
        elif paragraph.kind == "footnote":
            lines.append(element("p", inline([Piece(note=paragraph.number), Piece(" " + paragraph.text)], link=False)))
        else:
            lines.append(element(HEADINGS.get(paragraph.kind, "p"), inline(paragraph.with_number().pieces, link=False)))
    return "\n".join(lines)


def plain_page(resolution):
    return document(resolution, typed(resolution.paragraphs))


def tracked_page(final, revised, notes):
    """The final resolution with what was inserted and deleted since the one before, numbers typed."""
    lines = [table(rows) if rows else element(HEADINGS.get(one.paragraph.kind, "p"), inline(one.pieces))
             for one, rows in grouped(revised, lambda one: one.cells)]
    return document(final, "\n".join(lines) + "\n" + endnotes(notes))
