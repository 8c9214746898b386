"""Web pages: nesting, bombs of attributes and formats, encodings that are none."""

from hostile_files.case import either, read, refused
from hostile_files.documents import TEXT, html

SOUND = "".join(f"<p>{line}</p>" for line in TEXT)
DEEP = 100_000


def nested():
    for name in ("div", "b", "table", "ul><li", "blockquote", "span", "svg", "font", "a", "button", "ins"):
        yield either(f"deep-{name.split('>')[0]}.html", lambda name=name: html(SOUND + f"<{name}>" * DEEP + "x"))
    yield either("deep-and-closed.html", lambda: html(SOUND + "<div>" * DEEP + "x" + "</div>" * DEEP))
    yield either("formats-crossed.html", lambda: html(SOUND + "<p><b><i><u>x</b>" * 20_000))
    yield either("formats-left-open.html", lambda: html(SOUND + "".join(f"<b id={i}><p>" for i in range(5_000))))
    yield either("tables-crossed.html", lambda: html(SOUND + "<table><b>x<tr>" * 20_000))
    yield either("closed-only.html", lambda: html(SOUND + "</p></b></div>" * 500_000))


def large():
    yield either("many-attributes.html", lambda: html(
        SOUND + "<p " + " ".join(f"a{i}=1" for i in range(200_000)) + ">x</p>"))
    yield either("long-attribute.html", lambda: html(SOUND + f'<p title="{"x" * 50_000_000}">y</p>'))
    yield either("long-line.html", lambda: html("<p>" + "word " * 10_000_000 + "</p>" + SOUND))
    yield either("many-elements.html", lambda: html(SOUND + "<p>x</p>" * 1_000_000))
    yield either("many-items.html", lambda: html(SOUND + "<ol>" + "<li>x" * 100_000 + "</ol>"))
    yield either("many-comments.html", lambda: html(SOUND + "<!-- x -->" * 1_000_000))
    yield either("many-references.html", lambda: html(SOUND + "<p>" + "&CounterClockwiseContourIntegral;&#65" * 300_000))
    yield read("script.html", lambda: html(SOUND + "<script>" + "if (a<b) '<p>no</p>';" * 200_000 + "</script>"),
               text=TEXT[1], never="<p>no")
    for count in ("1000000000", "-1", "99999999999999999999", "x"):
        yield read(f"numbers-{count}.html", html(
            SOUND + f'<ol start="{count}" type="i"><li value="{count}">Item<li>Item</ol><table><tr><td colspan="{count}" '
                    f'rowspan="{count}">Cell<td>Cell<tr><td>Cell</table>'), text="Item")


def outside():
    yield read("links-outside.html", html(
        SOUND + '<iframe src="file:///etc/passwd"></iframe><object data="/etc/passwd"></object><img src=//127.0.0.1:9/>'
                '<link rel=import href=/etc/passwd><base href="file:///etc/"><embed src=passwd>'), text=TEXT[1])
    doctype = b'<!DOCTYPE html [<!ENTITY s SYSTEM "file:///etc/passwd"><!ENTITY l "&s;&s;">]>'
    yield either("secrets.html", doctype + html(SOUND + "<p>&s;&l;</p>").split(b">", 1)[1])
    yield either("secrets.xhtml", b'<?xml version="1.0"?>' + doctype + b'<html xmlns="http://www.w3.org/1999/xhtml"><body>'
                 + SOUND.encode() + b"<p>&s;</p></body></html>")


def encodings():
    yield read("unknown-charset.html", html(head='<meta charset="x-of-nowhere">'), r"R111", text=TEXT[1])
    yield refused("unknown-option.html", html(), r"x-of-nowhere", options=("--encoding", "x-of-nowhere"), code=2)
    yield read("false-charset.html", html(SOUND + "<p>\u00e9t\u00e9 \u0648\u0625\u0630</p>", '<meta charset="utf-16le">'),
               text=TEXT[1])
    yield read("two-charsets.html", html(SOUND, '<meta charset="windows-1256"><meta charset="utf-8">'), text=TEXT[1])
    yield read("long-charset.html", html(SOUND, f'<meta charset="{"x" * 900}\x1b[2J">'), text=TEXT[1])
    for name in ("utf-7", "iso-2022-jp", "hz-gb-2312", "replacement", "utf-32"):
        yield either(f"charset-{name}.html", html(SOUND + "<p>+ADw-script+AD4- \x1b$B!</p>", f'<meta charset="{name}">'))
    yield either("nul-bytes.html", html(SOUND + "<p>a\0b</p><p\0>c").replace(b"Recalling", b"Rec\0alling"))
    yield read("no-characters.html", html(SOUND + "<p>a&#0;b&#xD800;c&#x110000;d&#xFFFFFFFFFFFF;e&#x80;f&#x202E;g</p>"),
               text=TEXT[1])
    yield read("ill-formed-utf-8.html", html(SOUND + "<p>@@</p>").replace(b"@@", b"\xff\xc0\xaf\xed\xa0\x80\xf4\x90\x80\x80"),
               text=TEXT[1])
    for name in ("utf-16", "utf-16-be"):
        yield either(f"odd-{name}.html", html().decode().encode(name)[:-1])
    yield either("lone-surrogates.html", (b"\xff\xfe" + html(SOUND + "<p>\ud800x\udc00</p>".encode("utf-16-le", "surrogatepass")
                                                             .decode("latin-1")).decode().encode("utf-16-le")))
    yield read("bidi-controls.html", html(SOUND + "<p>A \u202eb\u202c \u2066c</p>"), r"R112", text=TEXT[1])


def cases():
    yield from nested()
    yield from large()
    yield from outside()
    yield from encodings()
    yield refused("no-text.html", html("<p> </p>", ""), r"found no|no text")
    yield refused("script-only.html", html("<script>x</script>", ""), r"found no|no text")
    yield read("as-it-should-be.html", html(), text=TEXT[1])
