"""What a format cannot carry, with the reason; docs/formats.md has the same list.

A difference is a paragraph of the gold, a field and what is found in its place; patterns as of the shell.
"""

import dataclasses
import fnmatch


@dataclasses.dataclass
class Expected:
    form: str
    producer: str
    document: str  # "15-4.*"
    label: str
    field: str
    found: str
    reason: str

    def concerns(self, form, producer, document):
        return (self.form, self.producer) == (form, producer) and fnmatch.fnmatchcase(document, self.document)

    def is_about(self, difference):
        label, field, _, found = difference
        return (fnmatch.fnmatchcase(field, self.field) and fnmatch.fnmatchcase(label, self.label)
                and fnmatch.fnmatchcase(str(found), self.found))


TABS = "columns set with tabs are no table: tabs of document formats are blanks"
ONE_RANGE = "LibreOffice makes one insertion of the end of a paragraph and the whole next one"

EXPECTED = [
    Expected("wpd", "wordperfect", "*", "X?", "kind", "heading", TABS),
    Expected("wpd", "wordperfect", "*", "X?", "label", "A1.H?", TABS),
    *(Expected("changes", form, f"12-7.{language}", "*", "*", "*", ONE_RANGE)
      for form in ("rtf", "doc") for language in ("en", "ar")),
]


def sort_out(differences, form, producer, document):
    """The differences that are not in the list, and the lines of the list that none of them met."""
    lines = [line for line in EXPECTED if line.concerns(form, producer, document)]
    unexpected = [difference for difference in differences if not any(line.is_about(difference) for line in lines)]
    idle = [line for line in lines if not any(line.is_about(difference) for difference in differences)]
    return unexpected, idle
