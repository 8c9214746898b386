"""ODT whose parts contradict each other: circles, ids of nothing, numbers without measure."""

from hostile_files.case import either, read, refused
from hostile_files.documents import ODF, TEXT, odt, odt_content, odt_paragraphs, odt_parts
from hostile_files.zip_file import packed

HUGE = ("0", "-1", "4294967295", "4294967296", "99999999999999999999", "x", "")
SOUND = odt_paragraphs(*TEXT)


def style(name, parent, family="paragraph"):
    return f'<style:style style:name="{name}" style:family="{family}" style:parent-style-name="{parent}"/>'


def styled(name):
    return f'<text:p text:style-name="{name}">Styled {name}<text:span text:style-name="{name}"> span</text:span></text:p>'


def circles():
    for family in ("paragraph", "text"):
        loop = style("A", "B", family) + style("B", "A", family) + style("C", "C", family)
        yield read(f"style-circle-{family}.odt", odt(SOUND + styled("A") + styled("C"), automatic=loop),
                   text="Styled C span")
    chain = "".join(style(f"S{i}", f"S{i + 1}") for i in range(50_000))
    yield read("style-chain.odt", lambda: odt(
        SOUND + "".join(styled(f"S{i}") for i in range(0, 50_000, 50)), automatic=chain), text="Styled S0 span")
    yield read("lists-that-go-on-with-each-other.odt", odt(
        SOUND + "".join(f'<text:list xml:id="{a}" text:continue-list="{b}"><text:list-item>{odt_paragraphs("Item")}'
                        "</text:list-item></text:list>" for a, b in ("ab", "ba", "cc"))), text="Item")
    inside = '<text:changed-region xml:id="c"><text:deletion><text:p>Gone<text:change text:change-id="c"/></text:p>' \
             "</text:deletion></text:changed-region>"
    yield read("deletion-in-itself.odt", odt(
        f'<text:tracked-changes>{inside}</text:tracked-changes>{SOUND}'
        '<text:p>Point<text:change text:change-id="c"/></text:p>'), text="PointGone", options=("--changes", "original"))
    yield read("deletion-many-times.odt", lambda: odt(
        f'<text:tracked-changes><text:changed-region xml:id="c"><text:deletion><text:p>{"Gone " * 200_000}</text:p>'
        f'</text:deletion></text:changed-region></text:tracked-changes>{SOUND}<text:p>'
        + '<text:change text:change-id="c"/>' * 200_000 + "</text:p>"), text="Gone", options=("--changes", "both"))


def dangling():
    yield read("ids-of-nothing.odt", odt(
        SOUND + styled("nowhere") + '<text:list text:style-name="nowhere" text:continue-list="nowhere"><text:list-item>'
                                    "<text:p>Item</text:p></text:list-item></text:list>"
        '<text:p><text:change-start text:change-id="x"/>Marked<text:change-end text:change-id="y"/>'
        '<text:change text:change-id="z"/><text:note><text:note-citation/></text:note><text:note-ref>7</text:note-ref>'
        "<draw:frame><draw:image/></draw:frame></text:p>"), text="Marked")
    regions = '<text:changed-region xml:id="c"><text:{}/></text:changed-region>'
    for kind in ("insertion", "deletion"):
        for which in ("final", "original"):
            yield read(f"change-without-end-{kind}-{which}.odt", odt(
                f"<text:tracked-changes>{regions.format(kind)}</text:tracked-changes>"
                f'<text:p><text:change-start text:change-id="c"/>First</text:p>{SOUND}'),
                "R108", text=TEXT[1], options=("--changes", which))
    yield read("links-outside.odt", odt(
        SOUND + '<text:section><text:section-source xmlns:x="http://www.w3.org/1999/xlink" x:href="file:///etc/passwd"/>'
                '<text:p>Section</text:p></text:section>'), text="Section")


def huge():
    for i, value in enumerate(HUGE):
        levels = f'<text:list-style style:name="L"><text:list-level-style-number text:level="{value}" style:num-format="i" ' \
                 f'text:start-value="{value}" text:display-levels="{value}"/><text:list-level-style-number text:level="1" ' \
                 f'style:num-format="a" style:num-suffix=")" text:start-value="{value}" text:display-levels="{value}"/></text:list-style>'
        body = f'<text:list text:style-name="L"><text:list-item text:start-value="{value}"><text:p>Item</text:p>' \
               f'</text:list-item></text:list><text:numbered-paragraph text:level="{value}" text:style-name="L"><text:p>Other' \
               f'</text:p></text:numbered-paragraph><text:h text:outline-level="{value}">Head</text:h>' \
               f'<text:p>Blanks<text:s text:c="{value}"/>here</text:p>'
        yield read(f"numbers-{i}.odt", odt(SOUND + body, automatic=levels), text="Item")
        rows = f'<table:table><table:table-row table:number-rows-repeated="{value}"><table:table-cell ' \
               f'table:number-columns-repeated="{value}" table:number-columns-spanned="{value}"><text:p>Cell</text:p>' \
               "</table:table-cell></table:table-row></table:table>"
        yield read(f"repeats-{i}.odt", odt(SOUND + rows), text="Cell")
        yield read(f"repeats-nested-{i}.odt", odt(SOUND + rows.replace(
            "<text:p>Cell</text:p>", rows.replace("<text:p>Cell</text:p>", rows))), text="Cell")
    yield read("long-suffix.odt", lambda: odt(
        SOUND + '<text:list text:style-name="L">' + "<text:list-item><text:p>Item</text:p></text:list-item>" * 2000
        + "</text:list>", automatic='<text:list-style style:name="L"><text:list-level-style-number text:level="1" '
                                    f'style:num-format="1" style:num-suffix="{"." * 900_000}"/></text:list-style>'), text="Item")
    yield either("lists-nested.odt", lambda: odt(
        SOUND + "<text:list><text:list-item>" * 190 + "<text:p>Inside</text:p>" + "</text:list-item></text:list>" * 190))
    yield either("tables-nested.odt", lambda: odt(
        SOUND + "<table:table><table:table-row><table:table-cell>" * 120 + "<text:p>Inside</text:p>"
        + "</table:table-cell></table:table-row></table:table>" * 120))
    yield read("notes-nested.odt", odt(SOUND + "<text:p>Note" + "<text:note><text:note-body><text:p>Deep" * 60
                                       + "</text:p></text:note-body></text:note>" * 60 + "</text:p>"), text="Deep")
    yield read("many-paragraphs.odt", lambda: odt(SOUND + '<text:list>' + (
        "<text:list-item><text:p>Item</text:p></text:list-item>" * 60_000) + "</text:list>"), text="Item")


def encrypted():
    manifest = f'<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="content.xml">' \
               "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
    noise = bytes(i * 89 % 251 for i in range(3000))
    parts = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": noise, "META-INF/manifest.xml": manifest}
    yield refused("encrypted.odt", packed(parts), r"encrypted|password")
    yield refused("encrypted-whole.odt", packed({**parts, "encrypted-package": noise, "content.xml": ""}),
                  r"encrypted|password")


def cases():
    yield from circles()
    yield from dangling()
    yield from huge()
    yield from encrypted()
    yield refused("no-text.odt", odt("<text:p/>"), r"found no text")
    yield refused("no-body.odt", packed(odt_parts(f"<office:document-content {ODF}/>")), r"found")
    yield read("damaged-styles.odt", packed(odt_parts(odt_content(SOUND), styles_xml="<styles")), r"R108", text=TEXT[1])
    yield read("bidi-controls.odt", odt(SOUND + odt_paragraphs("A \u202eb\u202c \u2066c")), r"R112", text=TEXT[1])
    yield read("as-it-should-be.odt", odt(), text=TEXT[1])
