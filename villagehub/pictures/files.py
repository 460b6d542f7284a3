"""The files of pictures that people send: made small, without what a camera writes in them.

    prepare ─ the whole picture in two widths, at once, since what is no picture is refused
    make_cuts ─ three by two, around what has to stay in sight, in four widths, by a task

What comes out was drawn anew by us, so nothing of the file that was sent is kept: no place, no
name of a camera, no second file hidden behind the picture. JPEG, PNG and WebP are read. HEIC is
not (a telephone sends JPEG when a form asks for it), nor SVG, which is a program.

Memory: the size stands in the first bytes of a file and is looked at before anything is decoded.
JPEG decodes at a fraction of its size ("draft"), so it may be larger than the others; a process
draws one picture at a time. Measured: docs/decisions/0013-news-and-moderation.md.
"""

from __future__ import annotations

import io
import secrets
import struct
import threading
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import IO, TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils.translation import gettext_lazy as _

from villagehub.later import Later

if TYPE_CHECKING:
    from PIL import Image, ImageOps
else:
    Image, ImageOps = Later("PIL.Image"), Later("PIL.ImageOps")

FORMATS = ("JPEG", "PNG", "WEBP")
ACCEPT = "image/jpeg,image/png,image/webp"
MAX_BYTES = 10 * 1024 * 1024
# MPO is what Pillow calls a JPEG with more pictures behind the first (depth, brightness), as many
# telephones write it. The first is the photo.
MAX_PIXELS = {"JPEG": 64_000_000, "MPO": 64_000_000, "PNG": 24_000_000, "WEBP": 16_000_000}
SMALLEST = 80  # pixels, of the shorter side
WIDTHS = (480, 1440)
CUTS = (240, 480, 960, 1440)  # three wide and two high
PORTRAIT = 240  # and as high
CENTRE = 4
FOCUSES = range(9)  # from the upper left to the lower right
# Of a cut: a slow line gets no more. What is rich in detail gets a lower quality.
MOST_BYTES = {240: 9_000, 480: 20_000, 960: 48_000, 1440: 90_000}
QUALITIES = (76, 64, 52, 40, 28)
TALLEST = 1600
READABLE = 3000  # pixels, the longest side of a page that was photographed
QUALITY = 80
FOLDER = "pictures"
_ONE_AT_A_TIME = threading.Lock()

TOO_LARGE_FILE = _("Deze foto is groter dan 10 MB. Kies een kleinere.")
NOT_A_PICTURE = _("Dit is geen foto die we kunnen lezen. Kies een JPEG, PNG of WebP.")
TOO_MANY_PIXELS = _(
    "Deze foto heeft te veel beeldpunten (%(found)d miljoen, hoogstens %(most)d). "
    "Verklein de foto en probeer het opnieuw."
)
TOO_SMALL = _("Deze foto is te klein. Kies er een van minstens 80 bij 80 beeldpunten.")
TOO_NARROW = _("Deze foto is te lang en te smal. Knip er een stuk uit.")


@dataclass(frozen=True)
class Prepared:
    """A picture ready to keep: the width, the height and the bytes of the largest, and of each
    width its file."""

    width: int
    height: int
    files: dict[int, bytes]

    def keep(self) -> str:
        """Stores the files, all or none; the name is a lot drawn, so that nobody finds it by
        guessing. Raises ValidationError when there is no room."""
        name = secrets.token_hex(16)
        try:
            for width, content in self.files.items():
                default_storage.save(path_of(name, width), ContentFile(content))
        except (OSError, ValidationError):
            remove(name)
            raise
        return name


def path_of(name: str, width: int, focus: int | None = None) -> str:
    """Of the whole picture, or of the cut around `focus`."""
    cut = "" if focus is None else f"-{focus}"
    return f"{FOLDER}/{name[:2]}/{name}{cut}-{width}.webp"


def remove(name: str) -> None:
    _delete(path_of(name, width, focus) for focus in FOCUSES for width in CUTS)
    _delete(path_of(name, width) for width in (*WIDTHS, PORTRAIT))


def _delete(paths: Iterable[str]) -> None:
    for path in paths:
        default_storage.delete(path)


def open_picture(name: str, width: int, focus: int | None = None) -> IO[bytes]:
    """Raises FileNotFoundError."""
    return default_storage.open(path_of(name, width, focus))


def is_kept(name: str) -> bool:
    return default_storage.exists(path_of(name, WIDTHS[-1]))


def stored() -> Iterator[tuple[str, str]]:
    """Of all pictures that lie in the folder: the name, and where one of its files is."""
    if not default_storage.exists(FOLDER):
        return
    for shelf in default_storage.listdir(FOLDER)[0]:
        files = default_storage.listdir(f"{FOLDER}/{shelf}")[1]
        found = {file.partition("-")[0]: f"{FOLDER}/{shelf}/{file}" for file in files}
        yield from found.items()


def make_cuts(name: str, focus: int) -> None:
    """From the largest that is kept. A second time writes nothing. What was erased meanwhile has
    no cuts, nor what cannot be read any more."""
    try:
        with open_picture(name, WIDTHS[-1]) as file, _ONE_AT_A_TIME, Image.open(file) as image:
            cut = _around(image.convert("RGB"), focus)
    except (FileNotFoundError, Image.UnidentifiedImageError):
        return
    for width in CUTS:
        path = path_of(name, width, focus)
        if not default_storage.exists(path):
            size = (width, width * 2 // 3)
            small = cut.resize(size) if cut.width > width else cut
            default_storage.save(path, ContentFile(_within(small, MOST_BYTES[width])))


def _around(image: Image.Image, focus: int) -> Image.Image:
    """The largest part three by two, as far to the side where the focus is as that goes."""
    width, height = min(image.width, image.height * 3 // 2), min(image.height, image.width * 2 // 3)
    row, column = divmod(focus, 3)
    left, top = (image.width - width) * column // 2, (image.height - height) * row // 2
    return image.crop((left, top, left + width, top + height))


def _within(image: Image.Image, most: int) -> bytes:
    for quality in QUALITIES:
        content = _as_webp(image, quality)
        if len(content) <= most:
            break
    return content


@cache
def broken() -> tuple[type[Exception], ...]:
    """What Pillow raises for files that are broken or made to break it."""
    of_python = (OSError, ValueError, SyntaxError, TypeError, IndexError, KeyError, EOFError)
    of_numbers = (OverflowError, struct.error)
    bombs = (Image.DecompressionBombError, Image.DecompressionBombWarning)
    return (*of_python, *of_numbers, *bombs)


def without_metadata(file: Any) -> tuple[bytes, str]:
    """A picture to be kept as a document: large enough to read, without what a camera wrote in
    it; and its format. Raises ValidationError."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with _ONE_AT_A_TIME:
                return _rewritten(file)
    except broken() as error:
        if isinstance(error, ValidationError):
            raise
        raise ValidationError(NOT_A_PICTURE) from error


def _rewritten(file: Any) -> tuple[bytes, str]:
    file.seek(0)
    with Image.open(file, formats=FORMATS) as image:
        _check_size(image)
        form = "JPEG" if image.format == "MPO" else image.format or ""
        image.draft("RGB", (READABLE, READABLE))
        image.thumbnail((READABLE, READABLE))
        upright = _flat(ImageOps.exif_transpose(image))
    content = io.BytesIO()
    upright.save(content, form, quality=QUALITY, exif=b"", icc_profile=b"")
    return content.getvalue(), form


def prepare(file: Any) -> Prepared:
    """Reads, checks and redraws. Raises ValidationError with a sentence for whoever sent it."""
    if file.size > MAX_BYTES:
        raise ValidationError(TOO_LARGE_FILE)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with _ONE_AT_A_TIME:
                return _redraw(file)
    except broken() as error:
        if isinstance(error, ValidationError):
            raise
        raise ValidationError(NOT_A_PICTURE) from error


def prepare_portrait(file: Any) -> Prepared:
    """Of a face: one square, around the middle and a little above it."""
    prepared = prepare(file)
    with Image.open(io.BytesIO(prepared.files[WIDTHS[-1]])) as image:
        side = min(image.size)
        left, top = (image.width - side) // 2, (image.height - side) // 4
        square = image.crop((left, top, left + side, top + side)).resize((PORTRAIT, PORTRAIT))
    return Prepared(PORTRAIT, PORTRAIT, {PORTRAIT: _as_webp(square)})


def _redraw(file: Any) -> Prepared:
    file.seek(0)
    with Image.open(file, formats=FORMATS) as image:
        _check_size(image)
        image.draft("RGB", (WIDTHS[-1], WIDTHS[-1]))
        image.thumbnail((TALLEST, TALLEST))  # decodes; turning a small picture is cheap
        upright = _flat(ImageOps.exif_transpose(image))
    large = _at_width(upright, WIDTHS[-1])
    files = {width: _as_webp(_at_width(large, width)) for width in WIDTHS}
    return Prepared(large.width, large.height, files)


def _check_size(image: Image.Image) -> None:
    most = MAX_PIXELS[image.format or ""]
    found = image.width * image.height
    if found > most:
        numbers = {"found": -(-found // 1_000_000), "most": most // 1_000_000}
        raise ValidationError(TOO_MANY_PIXELS, params=numbers)
    if min(image.size) < SMALLEST:
        raise ValidationError(TOO_SMALL)
    if max(image.size) > 5 * min(image.size):
        raise ValidationError(TOO_NARROW)


def _flat(image: Image.Image) -> Image.Image:
    """In colours for a screen; what is see-through becomes white."""
    if image.mode.startswith("I"):
        image = _in_eight_bits(image)
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        layer = image.convert("RGBA")
        paper = Image.new("RGBA", layer.size, "white")
        image = Image.alpha_composite(paper, layer)
    return image.convert("RGB")


def _in_eight_bits(image: Image.Image) -> Image.Image:
    """Scanners write 65,536 shades of grey; taken as 256, every one of them but a few is white."""
    clear = image.info.get("transparency")
    image = image.point(lambda shade: shade / 256).convert("L")
    if isinstance(clear, int):
        image.info["transparency"] = clear // 256
    return image


def _at_width(image: Image.Image, width: int) -> Image.Image:
    """Never larger than it was."""
    if image.width <= width:
        return image
    return image.resize((width, max(1, round(image.height * width / image.width))))


def _as_webp(image: Image.Image, quality: int = QUALITY) -> bytes:
    """Nothing but the pixels: the metadata of the original is not passed on."""
    content = io.BytesIO()
    image.save(content, "WEBP", quality=quality, method=4, exif=b"", icc_profile=b"", xmp=b"")
    return content.getvalue()
