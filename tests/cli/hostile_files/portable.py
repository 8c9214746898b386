"""PDF: scans, passwords, circles, streams that unpack to much."""

import hashlib
import shutil
import subprocess
import tempfile
import zlib

from hostile_files.case import either, read, refused
from hostile_files.documents import TEXT, pdf, pdf_page, pdf_stream, pdf_text
from hostile_files.zip_file import deflated_run

CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
IMAGE = pdf_stream(bytes(1000), b"/Type /XObject /Subtype /Image /Width 100 /Height 80 /BitsPerComponent 1 "
                                b"/ColorSpace /DeviceGray")


def scan(*more):
    page = pdf_page(pdf_stream(b"q 595 0 0 842 0 0 cm /I Do Q"), b"/XObject << /I 5 0 R >>")
    return pdf(*page, IMAGE, *more)


def scan_with_text_page():
    first, second = pdf_page(pdf_stream(b"q /I Do Q"), b"/XObject << /I 5 0 R >>"), pdf_page(pdf_text())
    kids = b"<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>"
    return pdf(CATALOGUE, kids, first[2], first[3], IMAGE, second[2].replace(b"4 0 R", b"7 0 R"), second[3])


def with_password():
    """Forty bits, by hand (ISO 32000-1, 7.6.3): the user's password is not empty, so that no reader may open it."""
    padding = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
    owner = hashlib.md5(b"owner" + padding[:27]).digest() * 2
    entry = (b"<< /Filter /Standard /V 1 /R 2 /P -44 /O <" + owner.hex().encode() + b"> /U <"
             + hashlib.md5(b"user").digest().hex().encode() * 2 + b"> >>")
    return pdf(*pdf_page(pdf_text()), entry, trailer=b"/Encrypt 5 0 R /ID [<" + b"00" * 16 + b"> <" + b"00" * 16 + b">]")


def with_qpdf(*options):
    with tempfile.TemporaryDirectory() as folder:
        source = f"{folder}/a.pdf"
        with open(source, "wb") as file:
            file.write(pdf(*pdf_page(pdf_text())))
        subprocess.run(["qpdf", *options, source, f"{folder}/b.pdf"], check=True)
        with open(f"{folder}/b.pdf", "rb") as file:
            return file.read()


def bomb(megabytes):
    packed, _ = deflated_run(b" ", megabytes)
    whole = zlib.compress(b"")[:2] + packed + b"\0\0\0\0"
    return pdf(*pdf_page(pdf_stream(whole, b"/Filter /FlateDecode")))


def many_pages(count):
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << >> >>"
    kids = b" ".join(b"%d 0 R" % (i + 4) for i in range(count))
    return pdf(CATALOGUE, b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count), pdf_text(), *[page] * count)


def secrets():
    yield refused("password.pdf", with_password(), r"password|encrypted")
    if shutil.which("qpdf"):
        yield refused("password-256.pdf", with_qpdf("--encrypt", "user", "owner", "256", "--"), r"password|encrypted")
        yield either("owner-password.pdf", with_qpdf("--encrypt", "", "owner", "256", "--extract=n", "--"))
    outside = b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (/bin/sh) >> /AA << /O << /S /URI /URI " \
              b"(file:///etc/passwd) >> >> >>"
    yield read("actions.pdf", pdf(outside, *pdf_page(pdf_text())[1:]), text=TEXT[1])
    yield either("stream-outside.pdf", pdf(*pdf_page(pdf_stream(b"", b"/F (/etc/passwd)"))))


def circles():
    yield either("pages-circle.pdf", pdf(CATALOGUE, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"))
    yield either("pages-of-nothing.pdf", pdf(CATALOGUE, b"<< /Type /Pages /Kids [99 0 R] /Count 1 >>"))
    yield either("page-count.pdf", pdf(CATALOGUE, b"<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>",
                                       *pdf_page(pdf_text())[2:]))
    yield either("form-circle.pdf", pdf(*pdf_page(pdf_stream(b"/X Do"), b"/XObject << /X 5 0 R >>"), pdf_stream(
        b"/X Do /X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>")))
    yield either("length-circle.pdf", pdf(*pdf_page(b"<< /Length 4 0 R >>\nstream\nBT ET\nendstream")))
    yield either("length-wrong.pdf", pdf(*pdf_page(pdf_stream(b"BT ET", length=2_000_000_000))))
    yield either("deep-arrays.pdf", pdf(*pdf_page(pdf_text()), b"[" * 100_000 + b"]" * 100_000))
    yield either("deep-operands.pdf", pdf(*pdf_page(pdf_stream(b"[" * 100_000))))
    yield either("table-circle.pdf", pdf(*pdf_page(pdf_text()), trailer=b"/Prev 9"))
    yield either("no-table.pdf", pdf(*pdf_page(pdf_text())).replace(b"startxref", b"startnone"))
    yield either("header-only.pdf", b"%PDF-1.7\n%%EOF\n")
    yield either("garbage.pdf", b"%PDF-1.7\n" + bytes(i * 97 % 256 for i in range(100_000)))


def large():
    yield either("bomb.pdf", lambda: bomb(300))
    yield either("many-pages.pdf", lambda: many_pages(3_000))
    yield either("many-letters.pdf", lambda: pdf(*pdf_page(pdf_text(*["word " * 18] * 30_000))))
    yield either("letters-in-one-place.pdf", lambda: pdf(*pdf_page(pdf_stream(b"BT /F1 11 Tf 72 700 Td " + b"(word) Tj 0 0 Td "
                                                                              * 100_000 + b"ET"))))
    yield either("letters-scattered.pdf", lambda: pdf(*pdf_page(pdf_stream(b"BT /F1 4 Tf " + b"".join(
        b"1 0 0 1 %d %d Tm (w%d) Tj " % (i * 7919 % 590, i * 104729 % 840, i) for i in range(30_000)) + b"ET"))))
    yield either("page-of-a-mile.pdf", pdf(*(part.replace(b"595 842", b"1e30 -1e30") for part in pdf_page(pdf_text()))))
    yield either("letters-outside.pdf", pdf(*pdf_page(pdf_stream(b"BT /F1 1e20 Tf -1e30 1e30 Td (Lost) Tj ET"))))
    yield either("letters-without-size.pdf", pdf(*pdf_page(pdf_stream(b"BT /F1 0 Tf 72 700 Td (Small) Tj ET"))))


def cases():
    yield refused("scan.pdf", scan(), r"scan|no text")
    yield read("scan-and-text.pdf", scan_with_text_page(), r"R104", text=TEXT[1])
    yield from secrets()
    yield from circles()
    yield from large()
    yield read("as-it-should-be.pdf", pdf(*pdf_page(pdf_text())), text=TEXT[1])
