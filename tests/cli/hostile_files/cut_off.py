"""Sound files of each form, cut off at ten places."""

from hostile_files.case import cuts
from hostile_files.documents import docx, fodt, html, odt, pdf, pdf_page, pdf_text, text


def cases():
    yield from cuts("text.txt", "\u0625\u0646 \u0627\u0644\u0645\u062c\u0644\u0633\u060c\n\n".encode() + text())
    yield from cuts("text-16.txt", text().decode().encode("utf-16"))
    yield from cuts("word.docx", docx())
    yield from cuts("open.odt", odt())
    yield from cuts("open.fodt", fodt())
    yield from cuts("page.html", html())
    yield from cuts("print.pdf", pdf(*pdf_page(pdf_text())))
