#!/usr/bin/env python3
"""Checks of the source tree that no compiler makes.

usage: lint.py layers|ascii|headers|names|format ROOT [--compiler CXX] [--clang-format PROGRAM]

layers   who may include what (docs/architecture.md), and no terminal output, exit or locale-dependent
         function in the library
ascii    C++ sources hold ASCII only
headers  each public header compiles alone
names    no two headers give one name in one namespace to two types: the linker would take the functions
         of one (those of a vector of them, say) for both
format   clang-format has nothing to change
Prints a line for each breach and exits 1 if there is one.
"""

import argparse
import pathlib
import re
import subprocess
import sys

SOURCE_FOLDERS = ("include", "tokenize", "align", "apps", "cmake", "tests", "samples")
CPP = (".cpp", ".hpp")

# Each layer may include itself and those before it.
TOKENIZE = {"text": ("text",), "token": ("text", "token"), "segment": ("text", "token", "segment"),
            "read": ("text", "read")}
ENGINE = ("data", "lexicon", "feature", "search", "relate", "table")
JUDGES = ("check", "learn", "evaluate", "corpus", "trace")
ALIGN = {name: ENGINE[: i + 1] for i, name in enumerate(ENGINE)}
ALIGN.update({name: ENGINE + (name,) for name in JUDGES})
ALIGN.update({name: ENGINE + JUDGES + (name,) for name in ("export", "import")})
ALIGN[""] = ENGINE  # align.cpp, which calls the engine in order

# Third-party headers and the folders that may include them.
THIRD_PARTY = (
    (r"unicode/", ("tokenize/", "cmake/")),
    (r"libstemmer\.h", ("tokenize/",)),
    (r"(pugixml\.hpp|gumbo\.h|minizip/)", ("tokenize/read/",)),
    (r"libxml/", ("tokenize/read/", "align/export/", "align/import/")),
    (r"xxhash\.h", ("tokenize/token/", "align/corpus/", "apps/batch/")),
    (r"Eigen/", ("align/feature/", "align/search/")),
    (r"fmt/", ("align/export/", "align/import/", "apps/")),
    (r"(nlohmann/|xlsxwriter\.h)", ("align/export/", "align/import/")),
    (r"zlib\.h", ("align/import/", "apps/batch/")),
    (r"zstd\.h", ("apps/batch/",)),
    (r"(boost/program_options|tbb/|oneapi/)", ("apps/",)),
    (r"(sys/|unistd\.h|fcntl\.h|signal\.h|csignal|poll\.h|spawn\.h)", ("apps/", "tokenize/read/")),
    (r"(iostream|fstream)", ("apps/", "cmake/")),
    (r"filesystem", ("apps/", "cmake/", "tokenize/read/private_folder.cpp")),
    (r"(malloc|sha256)\.h", ("apps/",)),
    (r"(cpuid|immintrin)\.h", ("apps/sha256_blocks.cpp",)),
)
STANDARD = re.compile(r"[a-z_0-9]+")
LIBRARY_BANS = (
    (r"std::(cout|cerr|clog)|\b(std::)?(printf|puts|fprintf|fputs)\s*\(", "terminal output outside apps/"),
    (r"(?<![\w.>])(std::)?(exit|abort|_Exit|quick_exit)\s*\(", "ends the program outside apps/"),
    (r"(?<![\w.>:])(std::)?(strtod|strtof|atof|stod|stof|setlocale|tolower|toupper|isalpha|isalnum|isdigit"
     r"|isspace|isupper|islower|ispunct)\s*\(", "locale-dependent function"),
    (r"std::(locale|regex|stringstream|ostringstream|istringstream)\b", "locale-dependent type"),
    (r"std::to_string\s*\(\s*\d*\.\d", "locale-dependent number"),
)


def sources(root, folders=SOURCE_FOLDERS):
    for folder in folders:
        if (root / folder).is_dir():
            yield from (p for p in sorted((root / folder).rglob("*")) if p.suffix in CPP)


def own_include_breach(path, included):
    """Why `path` may not include the project header `included`, or None."""
    layer = path.parts[0]
    if included.startswith("paralign/"):
        return None
    target = included.split("/")
    if layer == "include":
        return "a public header includes public headers alone"
    if layer == "apps":
        return None if target[0] == "apps" else "apps/ uses the public headers alone"
    if layer in ("tests", "cmake", "samples"):
        return None
    if target[0] != layer or target[0] not in ("tokenize", "align"):
        return f"{layer}/ may not include {target[0]}/"
    table = TOKENIZE if layer == "tokenize" else ALIGN
    here = path.parts[1] if len(path.parts) > 2 else ""
    there = target[1] if len(target) > 2 else ""
    allowed = table.get(here)
    if allowed is None:
        return f"{layer}/{here} is not in the table of layers"
    if there not in allowed and there != here:
        return f"{layer}/{here} may not include {layer}/{there}"
    return None


def angle_include_breach(path, included):
    """Why `path` may not include the system header `included`, or None."""
    name = path.as_posix()
    if path.parts[0] in ("tests", "samples"):
        return None
    for pattern, folders in THIRD_PARTY:
        if re.match(pattern + r"$" if not pattern.endswith("/") else pattern, included) or (
                pattern.startswith("(") and re.match(pattern, included)):
            return None if name.startswith(folders) else f"<{included}> is for {', '.join(folders)} alone"
    if STANDARD.fullmatch(included):
        return None
    return f"<{included}> is in no row of the table of libraries"


def check_layers(root, _):
    for path in sources(root):
        shown = path.relative_to(root)
        library = shown.parts[0] in ("include", "tokenize", "align")
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            include = re.match(r'\s*#\s*include\s*([<"])([^">]+)[">]', line)
            if include:
                check = angle_include_breach if include[1] == "<" else own_include_breach
                why = check(shown, include[2])
                if why:
                    yield f"{shown}:{number}: {why}"
            elif library:
                code = re.sub(r'"(\\.|[^"\\])*"', '""', line).split("//")[0]
                for pattern, why in LIBRARY_BANS:
                    if re.search(pattern, code):
                        yield f"{shown}:{number}: {why}: {code.strip()}"


def check_ascii(root, _):
    for path in sources(root):
        for number, line in enumerate(path.read_bytes().splitlines(), 1):
            if any(byte > 0x7E or (byte < 0x20 and byte != 9) for byte in line):
                yield f"{path.relative_to(root)}:{number}: a byte that is not ASCII; write \\u0661 or use a data file"


def check_headers(root, options):
    for path in sorted((root / "include").rglob("*.hpp")):
        command = [options.compiler, "-std=c++20", "-Wall", "-Wextra", "-Wpedantic", "-Wshadow", "-Wconversion",
                   "-Werror", "-fsyntax-only", f"-I{root / 'include'}", "-x", "c++", "-"]
        text = f'#include "{path.relative_to(root / "include").as_posix()}"\n'
        run = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
        if run.returncode != 0:
            first = next((line for line in run.stderr.splitlines() if "error" in line), "does not compile")
            yield f"{path.relative_to(root)}: does not compile alone: {first}"


def check_names(root, _):
    opened = r"^namespace ([\w:]+) \{"
    closed = r"^\}  // namespace ([\w:]+)$"
    defined = r"^(?:struct|class|union|enum(?: class)?) (?:\[\[[^\]]*\]\] )?(\w+)(?: final)?(?: : [^;{]*)?(?: \{|$)"
    homes = {}
    for path in sources(root, ("include", "tokenize", "align", "apps")):
        if path.suffix != ".hpp":
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        spaces = []
        for found in re.finditer(f"{opened}|{closed}|{defined}", text, re.MULTILINE):
            if found[1]:
                spaces.append(found[1])
            elif found[2]:
                spaces = spaces[:-1]
            else:
                name = "::".join((*spaces, found[3]))
                home = homes.setdefault(name, path)
                if home != path:
                    yield f"{path.relative_to(root)}: {name} is in {home.relative_to(root)} too; rename one"


def check_format(root, options):
    for path in sources(root):
        run = subprocess.run([options.clang_format, "--style=file", "--dry-run", "-Werror", str(path)],
                             capture_output=True, text=True, check=False)
        if run.returncode != 0:
            first = (run.stderr.splitlines() or ["cannot be formatted"])[0]
            yield first.replace(f"{root}/", "")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("check", choices=("layers", "ascii", "headers", "names", "format"))
    parser.add_argument("root", type=pathlib.Path)
    parser.add_argument("--compiler", default="c++")
    parser.add_argument("--clang-format", default="clang-format-16")
    options = parser.parse_args()
    check = {"layers": check_layers, "ascii": check_ascii, "headers": check_headers, "names": check_names,
             "format": check_format}
    breaches = list(check[options.check](options.root.resolve(), options))
    print("\n".join(breaches) if breaches else f"{options.check}: nothing to report")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
