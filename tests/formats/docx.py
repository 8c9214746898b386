"""WordprocessingML, written part by part: just what the documents of these tests hold."""

import zipfile
from xml.sax.saxutils import escape

NAMESPACES = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
              'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PARTS = {  # name: (type of the relation, content type)
    "document": ("officeDocument", "document.main"),
    "styles": ("styles", "styles"),
    "numbering": ("numbering", "numbering"),
    "footnotes": ("footnotes", "footnotes"),
    "settings": ("settings", "settings"),
    "header1": ("header", "header"),
    "footer1": ("footer", "footer"),
}
REFERENCE, NOTE = "FootnoteReference", "FootnoteText"


class Writer:
    """Makes runs and paragraphs; counts the ids that tracked changes need."""

    def __init__(self, language):
        self.language = language
        self.right_to_left = language == "ar"
        self.ids = 0

    def change(self, name, content=None):
        """An element of a tracked change: around runs, or the mark of a paragraph where `content` is none."""
        self.ids += 1
        start = f'<w:{name} w:id="{self.ids}" w:author="Reviser" w:date="2032-03-10T09:00:00Z"'
        return f"{start}/>" if content is None else f"{start}>{content}</w:{name}>"

    def properties(self, emphasis=False, style="", raised=False):
        inside = f'<w:rStyle w:val="{style}"/>' if style else ""
        inside += "<w:i/><w:iCs/>" if emphasis else ""
        inside += '<w:vertAlign w:val="superscript"/>' if raised else ""
        inside += "<w:rtl/>" if self.right_to_left and not style else ""
        return f"<w:rPr>{inside}</w:rPr>" if inside else ""

    def run(self, text, emphasis=False, raised=False, deleted=False):
        name = "delText" if deleted else "t"
        parts = [f'<w:{name} xml:space="preserve">{escape(part)}</w:{name}>' if part else ""
                 for part in text.split("\t")]
        return f"<w:r>{self.properties(emphasis, raised=raised)}{'<w:tab/>'.join(parts)}</w:r>"

    def reference(self, mark):
        return f'<w:r>{self.properties(style=REFERENCE)}<w:footnoteReference w:id="{mark}"/></w:r>'

    def piece(self, piece, notes):
        """A piece of a paragraph; with `notes` a mark is a reference, else it is typed."""
        if piece.note and notes:
            content = self.reference(piece.note)
        elif piece.note:
            content = self.run(piece.note, raised=True)
        else:
            content = self.run(piece.text, piece.emphasis, deleted=piece.change == "del")
        return self.change(piece.change, content) if piece.change else content

    def paragraph(self, runs, style="", level=None, list_id=1, change=""):
        """A paragraph of the style, in the list `list_id` where a level is given."""
        inside = f'<w:pStyle w:val="{style}"/>' if style else ""
        if level is not None:
            inside += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
        inside += "<w:bidi/>" if self.right_to_left else ""
        inside += f"<w:rPr>{self.change(change)}</w:rPr>" if change else ""
        paragraph = f"<w:p><w:pPr>{inside}</w:pPr>{runs}</w:p>"
        return self.moved(paragraph, change) if change.startswith("move") else paragraph

    def moved(self, paragraph, change):
        self.ids += 1
        start = f'<w:{change}RangeStart w:id="{self.ids}" w:author="Reviser" w:name="move{self.ids}"/>'
        return f'{start}{paragraph}<w:{change}RangeEnd w:id="{self.ids}"/>'

    def table(self, rows):
        """A table of cells, each one or several paragraphs."""
        visual = "<w:bidiVisual/>" if self.right_to_left else ""
        width = 9000 // len(rows[0])
        cell = f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{{}}</w:tc>'
        grid = f'<w:gridCol w:w="{width}"/>' * len(rows[0])
        lines = "".join(f"<w:tr>{''.join(cell.format(inside) for inside in row)}</w:tr>" for row in rows)
        return (f'<w:tbl><w:tblPr>{visual}<w:tblW w:w="9000" w:type="dxa"/></w:tblPr>'
                f"<w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>")


def section(right_to_left):
    return ('<w:sectPr><w:headerReference w:type="default" r:id="header1"/>'
            '<w:footerReference w:type="default" r:id="footer1"/><w:pgSz w:w="11906" w:h="16838"/>'
            '<w:pgMar w:top="1400" w:right="1400" w:bottom="1400" w:left="1400" w:header="700" w:footer="700" w:gutter="0"/>'
            f'{"<w:bidi/>" if right_to_left else ""}</w:sectPr>')


def document(body, right_to_left):
    return f"<w:document {NAMESPACES}><w:body>{body}{section(right_to_left)}</w:body></w:document>"


STYLES = {  # identifier: (name, properties of the paragraph, of the run)
    "Normal": ("Normal", '<w:spacing w:after="160"/>', ""),
    "Numbered": ("Numbered paragraph", '<w:numPr><w:numId w:val="1"/></w:numPr>', ""),
    "Title": ("Title", '<w:keepNext/><w:outlineLvl w:val="0"/>', "<w:b/><w:bCs/>"),
    "Heading1": ("heading 1", '<w:keepNext/><w:pageBreakBefore/><w:outlineLvl w:val="0"/>', "<w:b/><w:bCs/>"),
    "Heading2": ("heading 2", '<w:keepNext/><w:outlineLvl w:val="1"/>', "<w:b/><w:bCs/>"),
    NOTE: ("footnote text", "", '<w:sz w:val="18"/><w:szCs w:val="18"/>'),
}


def styles(language):
    font = '<w:rFonts w:ascii="DejaVu Sans" w:hAnsi="DejaVu Sans" w:cs="Noto Naskh Arabic"/>'
    form = f'<w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="{language}" w:bidi="ar-SA"/>'
    content = f"<w:docDefaults><w:rPrDefault><w:rPr>{font}{form}</w:rPr></w:rPrDefault></w:docDefaults>"
    for identifier, (name, paragraph, run) in STYLES.items():
        default = ' w:default="1"' if identifier == "Normal" else ""
        based = "" if default else '<w:basedOn w:val="Normal"/>'
        content += (f'<w:style w:type="paragraph"{default} w:styleId="{identifier}"><w:name w:val="{name}"/>{based}'
                    f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>")
    content += (f'<w:style w:type="character" w:styleId="{REFERENCE}"><w:name w:val="footnote reference"/>'
                '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>')
    return f"<w:styles {NAMESPACES}>{content}</w:styles>"


LEVELS = {  # language: (form of number, text) of each level
    "en": [("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)")],
    "fr": [("decimal", "%1."), ("lowerLetter", "%2)"), ("lowerRoman", "%3)")],
    "ar": [("decimal", "%1-"), ("arabicAbjad", "(%2)"), ("decimal", "‘%3’")],
}


def definition(identifier, language, styled):
    """The levels of a list; its first one is that of the style where `styled`."""
    levels = ""
    for level, (form, text) in enumerate(LEVELS[language]):
        style = '<w:pStyle w:val="Numbered"/>' if styled and level == 0 else ""
        levels += (f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{style}'
                   f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
                   f'<w:pPr><w:ind w:left="{567 * level}" w:firstLine="567"/></w:pPr></w:lvl>')
    return (f'<w:abstractNum w:abstractNumId="{identifier}"><w:multiLevelType w:val="multilevel"/>{levels}'
            "</w:abstractNum>")


def numbering(language, shared=True):
    """Two lists, that of the resolution and that of the annex: on one definition with a new start if `shared`."""
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' if shared else ""
    other = "" if shared else definition(1, language, styled=False)
    return (f'<w:numbering {NAMESPACES}>{definition(0, language, styled=True)}{other}'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
            f'<w:num w:numId="2"><w:abstractNumId w:val="{0 if shared else 1}"/>{again}</w:num></w:numbering>')


def footnotes(writer, notes):
    """The part of the notes: those that every file has, then mark and pieces of ours."""
    content = ('<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
               '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
               "</w:footnote>")
    for mark, pieces in notes.items():
        runs = f"<w:r>{writer.properties(style=REFERENCE)}<w:footnoteRef/></w:r>" + writer.run(" ")
        runs += "".join(writer.piece(piece, notes=False) for piece in pieces)
        content += f'<w:footnote w:id="{mark}">{writer.paragraph(runs, NOTE)}</w:footnote>'
    return f"<w:footnotes {NAMESPACES}>{content}</w:footnotes>"


def settings():
    return f'<w:settings {NAMESPACES}><w:defaultTabStop w:val="567"/></w:settings>'


def header(writer, text):
    return f"<w:hdr {NAMESPACES}>{writer.paragraph(writer.run(text))}</w:hdr>"


def footer(writer):
    field = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
             '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
             '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    return f"<w:ftr {NAMESPACES}>{writer.paragraph(field)}</w:ftr>"


def relations(names, folder):
    lines = "".join(f'<Relationship Id="{name}" Type="{OFFICE}/{PARTS[name][0]}" Target="{folder}{name}.xml"/>'
                    for name in names)
    return f'<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def content_types(names):
    lines = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{MAIN}.{PARTS[name][1]}+xml"/>' for name in names)
    return (f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{lines}</Types>')


def write_package(path, parts):
    """Writes the file; `parts` are the parts of the folder word by name, without ending."""
    others = [name for name in parts if name != "document"]
    files = {"[Content_Types].xml": content_types(parts), "_rels/.rels": relations(["document"], "word/"),
             "word/_rels/document.xml.rels": relations(others, ""),
             **{f"word/{name}.xml": content for name, content in parts.items()}}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(zipfile.ZipInfo(name), HEADER + content, zipfile.ZIP_DEFLATED)
