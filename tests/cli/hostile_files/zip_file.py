"""ZIP files with wrong directories: what the module zipfile would refuse to write."""

import dataclasses
import struct
import zlib


@dataclasses.dataclass
class Part:
    """An entry: its data and, where they differ from the truth, what headers say of it."""

    name: str
    data: bytes
    size: int | None = None
    packed_size: int | None = None
    checksum: int | None = None
    method: int = 8
    flags: int = 0
    offset: int | None = None
    packed: bytes | None = None


def deflate(data):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def deflated_run(byte, megabytes):
    """So many megabytes of one byte, deflated, with their checksum: never in memory as a whole."""
    packer, checksum, chunk = zlib.compressobj(9, zlib.DEFLATED, -15), 0, byte * (1 << 20)
    packed = []
    for _ in range(megabytes):
        packed.append(packer.compress(chunk))
        checksum = zlib.crc32(chunk, checksum)
    return b"".join(packed) + packer.flush(), checksum


def zip_file(parts, count=None, directory_offset=None, comment=b""):
    body, directory = b"", b""
    for part in parts:
        packed = part.packed if part.packed is not None else deflate(part.data) if part.method == 8 else part.data
        name = part.name.encode()
        fields = (part.flags, part.method, 0, 0x21,
                  zlib.crc32(part.data) if part.checksum is None else part.checksum,
                  len(packed) if part.packed_size is None else part.packed_size,
                  len(part.data) if part.size is None else part.size, len(name), 0)
        header = struct.pack("<HHHHIIIHH", *fields)
        offset = len(body) if part.offset is None else part.offset
        body += b"PK\3\4" + struct.pack("<H", 20) + header + name + packed
        directory += (b"PK\1\2" + struct.pack("<HH", 20, 20) + header + struct.pack("<HHHII", 0, 0, 0, 0, offset)
                      + name)
    count = len(parts) if count is None else count
    start = len(body) if directory_offset is None else directory_offset
    end = struct.pack("<HHHHIIH", 0, 0, count, count, len(directory), start, len(comment))
    return body + directory + b"PK\5\6" + end + comment


def packed(parts):
    """A ZIP file of names and contents, in order. Nothing is deflated: no part looks like a bomb."""
    return zip_file([Part(name, content if isinstance(content, bytes) else content.encode(), method=0)
                     for name, content in parts.items()])
