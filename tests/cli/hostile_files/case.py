"""What a hostile file is, and what may become of it."""

import dataclasses
import re
import typing

READ, REFUSED, EITHER = "read", "refused", "either"


@dataclasses.dataclass
class Case:
    """A file and what the program must make of it.

    content   its bytes, or a function that makes them
    outcome   READ: exit 0; REFUSED: exit 3 and one line that names the file; EITHER
    message   a pattern for a line of standard error; with REFUSED for that one line
    text      must be in the text that was read
    never     must be in neither output
    options   of the program, before the file
    code      the exit code of what is refused
    """

    name: str
    content: bytes | typing.Callable[[], bytes]
    outcome: str = READ
    message: str = ""
    text: str = ""
    never: str = "root:x:"
    options: tuple[str, ...] = ()
    code: int = 3
    memory: int = 500  # MB
    seconds: int = 10  # of a processor, for the program and for each that it starts

    def bytes(self):
        return self.content() if callable(self.content) else self.content


def refused(name, content, message, **others):
    return Case(name, content, REFUSED, message, **others)


def read(name, content, message="", **others):
    return Case(name, content, READ, message, **others)


def either(name, content, **others):
    return Case(name, content, EITHER, **others)


def cuts(name, content, count=10):
    """The file cut off at that many places."""
    stem, ending = re.fullmatch(r"(.*?)(\.\w+)", name).groups()
    for i in range(count):
        yield either(f"{stem}-cut-{i}{ending}", content[:len(content) * i // count])
