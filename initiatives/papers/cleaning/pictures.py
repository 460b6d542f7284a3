"""Pictures inside other files, bit for bit the same, without what a camera or a program wrote
beside them. How it was held stays, or a picture would lie on its side."""

from __future__ import annotations

import io
from collections.abc import Iterator

from PIL import Image

from initiatives.papers.cleaning.refusal import LeftAsItIsError

JPEG, PNG = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"
SCAN, END, COMMENT, COLOURS, ADOBE = 0xDA, b"\xff\xd9", 0xFE, 0xE2, 0xEE
FROM_PROGRAMS = range(0xE1, 0xF0)
IN_WORDS = {b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"}
ORIENTATION = 0x0112


def bare(data: bytes) -> bytes:
    """Raises LeftAsItIsError for a picture that is broken; another kind of file comes back as it
    was."""
    try:
        if data.startswith(JPEG):
            return b"".join(_of_jpeg(data))
        if data.startswith(PNG):
            return b"".join(_of_png(data))
    except (IndexError, ValueError, OSError, SyntaxError) as error:
        raise LeftAsItIsError("a broken picture") from error
    return data


def _of_jpeg(data: bytes) -> Iterator[bytes]:
    yield data[:2]
    yield _held(data)
    place = 2
    while data[place + 1] != SCAN:
        if data[place] != 0xFF:
            raise ValueError("no marker")
        length = 2 + int.from_bytes(data[place + 2 : place + 4], "big")
        if _is_needed(data[place + 1], data[place + 4 : place + 16]):
            yield data[place : place + length]
        place += length
    yield data[place : data.index(END, place) + 2]


def _is_needed(marker: int, begin: bytes) -> bool:
    """For the pixels: also what says which colours they are."""
    if marker == COLOURS:
        return begin.startswith(b"ICC_PROFILE")
    return marker == ADOBE or not (marker in FROM_PROGRAMS or marker == COMMENT)


def _held(data: bytes) -> bytes:
    """A block that says how the camera was held, and nothing else."""
    with Image.open(io.BytesIO(data), formats=["JPEG"]) as image:
        turned = image.getexif().get(ORIENTATION, 1)
    if turned not in range(2, 9):
        return b""
    exif = Image.Exif()
    exif[ORIENTATION] = turned
    content = exif.tobytes()
    return b"\xff\xe1" + (len(content) + 2).to_bytes(2, "big") + content


def _of_png(data: bytes) -> Iterator[bytes]:
    yield PNG
    place = len(PNG)
    while place < len(data):
        length = 12 + int.from_bytes(data[place : place + 4], "big")
        kind = data[place + 4 : place + 8]
        if kind not in IN_WORDS:
            yield data[place : place + length]
        place += length
        if kind == b"IEND":
            return
    raise ValueError("no end")
