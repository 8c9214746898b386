"""What a format cannot carry, with its reason; docs/formats.md has the same list.

A line is (format, producer, document, label, field, expected, reason); "*" stands for all. A difference that is no
longer found fails the test: its line is to be taken out.
"""

EXPECTED = []
