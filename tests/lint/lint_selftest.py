#!/usr/bin/env python3
"""Shows that a lint sees a breach: plants one in a copy of a small tree and expects it reported.

usage: lint_selftest.py layers|ascii|headers|names|format LINT_ARGUMENTS...
"""

import pathlib
import subprocess
import sys
import tempfile

CLEAN = {
    "include/paralign/good.hpp": "#pragma once\n\n#include <string>\n",
    "tokenize/text/good.hpp": '#pragma once\n\n#include <unicode/uchar.h>\n\n#include "paralign/good.hpp"\n',
    "tokenize/token/fine.cpp": '#include "tokenize/text/good.hpp"\n',
    "align/export/fine.cpp": '#include <string>\n\n#include "align/table/good.hpp"\n',
    "align/table/good.hpp": "namespace paralign::detail {\nstruct Item {};\n}  // namespace paralign::detail\n",
    "apps/good.hpp": "namespace paralign::apps {\nstruct Item {};\n}  // namespace paralign::apps\n",
    "apps/fine.cpp": '#include <fmt/format.h>\n\n#include <iostream>\n\n#include "paralign/good.hpp"\n',
}
PLANTED = {
    "layers": [
        ("tokenize/text/bad.cpp", '#include "tokenize/segment/structure.hpp"\n'),
        ("tokenize/read/bad.cpp", '#include "tokenize/token/anchors.hpp"\n'),
        ("tokenize/token/bad.cpp", '#include "align/lexicon/lexicon.hpp"\n'),
        ("tokenize/token/bad.cpp", "#include <Eigen/Dense>\n"),
        ("align/lexicon/bad.cpp", '#include "align/search/search.hpp"\n'),
        ("align/check/bad.cpp", '#include "align/export/tsv.hpp"\n'),
        ("align/search/bad.cpp", "#include <unicode/uchar.h>\n"),
        ("align/search/bad.cpp", '#include "tokenize/text/utf8.hpp"\n'),
        ("align/export/bad.cpp", "#include <fstream>\n"),
        ("align/export/bad.cpp", "#include <boost/program_options.hpp>\n"),
        ("align/relate/bad.cpp", 'void f() { std::cout << "x"; }\n'),
        ("align/relate/bad.cpp", "void f() { std::exit(1); }\n"),
        ("align/relate/bad.cpp", "double f(const char* s) { return strtod(s, nullptr); }\n"),
        ("apps/bad.cpp", '#include "tokenize/text/utf8.hpp"\n'),
        ("apps/bad.cpp", "#include <unicode/uchar.h>\n"),
        ("apps/bad.cpp", "#include <zlib.h>\n"),
        ("align/export/bad.cpp", "#include <zstd.h>\n"),
        ("include/paralign/bad.hpp", "#include <fmt/format.h>\n"),
        ("include/paralign/bad.hpp", '#include "tokenize/text/utf8.hpp"\n'),
    ],
    "ascii": [("align/relate/bad.cpp", "// caf\u00e9\n"), ("tests/unit/bad.cpp", 'auto s = "\u0661";\n')],
    "headers": [("include/paralign/bad.hpp", "#pragma once\n\nstd::string f();\n")],
    "names": [
        ("tokenize/text/bad.hpp", "namespace paralign::detail {\nstruct Item {\n};\n}\n"),
        ("tokenize/text/bad.hpp", "namespace paralign::detail {\nenum class Item : int { a };\n}\n"),
        ("tokenize/text/bad.hpp", "namespace paralign::detail {\nstruct [[nodiscard]] Item {\n};\n}\n"),
        ("tokenize/text/bad.hpp", "namespace paralign::detail {\nnamespace other {\nvoid f();\n"
                                  "}  // namespace other\nstruct Item {\n};\n}\n"),
    ],
    "format": [("align/relate/bad.cpp", "int  f( ) {return 1 ;}\n")],
}


def run_lint(root, arguments):
    lint = pathlib.Path(__file__).with_name("lint.py")
    command = [sys.executable, str(lint), arguments[0], str(root), *arguments[1:]]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def write(root, name, text):
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def main():
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        write(root, ".clang-format", "BasedOnStyle: Google\n")
        for name, text in CLEAN.items():
            write(root, name, text)
        clean = run_lint(root, sys.argv[1:])
        if clean.returncode != 0:
            print("the clean tree is refused:\n" + clean.stdout + clean.stderr)
            failures += 1
        for name, text in PLANTED[sys.argv[1]]:
            planted = write(root, name, text)
            run = run_lint(root, sys.argv[1:])
            if run.returncode != 1 or name not in run.stdout:
                print(f"not seen in {name}: {text}{run.stdout}{run.stderr}")
                failures += 1
            planted.unlink()
    print(f"{len(PLANTED[sys.argv[1]])} planted, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
