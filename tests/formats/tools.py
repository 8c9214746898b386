"""The programs that make documents of other formats: LibreOffice, pandoc, Chromium."""

import concurrent.futures
import pathlib
import shutil
import subprocess
import tempfile

SECONDS = 120
PROGRAMS = {"libreoffice": "soffice", "pandoc": "pandoc", "chromium": "chromium"}


def installed(producer):
    return shutil.which(PROGRAMS[producer]) is not None


def run(*command):
    """Runs a program; what it says is shown where it fails."""
    words = [str(word) for word in command]
    result = subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=SECONDS, check=False)
    if result.returncode:
        raise RuntimeError(f"{' '.join(words)}: {result.stdout}{result.stderr}")


def check(*files):
    for file in files:
        if not file.is_file() or file.stat().st_size == 0:
            raise RuntimeError(f"{file}: was not made")


def convert(sources, endings, folder):
    """All sources in each of the formats, by LibreOffice: one call a format, a profile of our own."""
    with tempfile.TemporaryDirectory() as profile:
        for ending in endings:
            run("soffice", f"-env:UserInstallation={pathlib.Path(profile).as_uri()}", "--headless", "--convert-to", ending,
                "--outdir", folder, *sources)
    check(*(folder / f"{source.stem}.{ending}" for source in sources for ending in endings))


def from_markdown(source, ending, folder, language):
    """A document by pandoc, which takes straight quotation marks as they are."""
    direction = "rtl" if language == "ar" else "ltr"
    target = folder / f"{source.stem}.{ending}"
    run("pandoc", "--from", "markdown-smart", "--standalone", "--metadata", f"lang={language}", "--metadata",
        f"dir={direction}", "--metadata", f"pagetitle={source.stem}", source, "-o", target)
    check(target)


def print_page(source, folder):
    target = folder / f"{source.stem}.pdf"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        run("chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", f"--user-data-dir={profile}",
            "--no-pdf-header-footer", f"--print-to-pdf={target}", source.as_uri())
    check(target)


def print_pages(sources, folder):
    """A PDF of each page, by Chromium, two at a time."""
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda source: print_page(source, folder), sources))
