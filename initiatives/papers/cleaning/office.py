"""Office files: OpenDocument, and Office since 2007. Both are zips in which one small file says who
made it; the text, the tables and the pictures are elsewhere, and are copied."""

from __future__ import annotations

import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from initiatives.papers.cleaning.pictures import bare
from initiatives.papers.cleaning.refusal import LeftAsItIsError

MOST_UNPACKED = 200 * 1024 * 1024
MOST_ENTRIES = 5000
LARGEST_PART = 30 * 1024 * 1024
CHUNK = 256 * 1024
PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
BROKEN = (
    zipfile.BadZipFile,
    OSError,
    ValueError,
    LookupError,
    EOFError,
    RuntimeError,
    MemoryError,
    struct.error,
    zlib.error,
    lzma.LZMAError,
)
# A signature is of every byte: what is signed is left alone.
SIGNED = re.compile(r"^(_xmlsignatures/|META-INF/(document|macro)signatures\.xml$)")
PICTURE = re.compile(r"\.(jpe?g|jfif|png)$", re.IGNORECASE)
NAMES = re.compile(r"^(word/(comments|people)|xl/(comments|persons)|ppt/(commentAuthors|authors))")
TEXTS = {"content.xml", "word/document.xml"}
NAMES_IN_TEXT = re.compile(rb"<(office:annotation|text:changed-region|w:(ins|del|moveTo))\b")
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
OPC = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
ODF = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# A workbook keeps where it lay and who has it open; a document where its template lies.
WHERE = re.compile(
    rb"""(<[\w:]*absPath\b[^>]*?\burl=|<[\w:]*fileSharing\b[^>]*?\buserName=)("[^"]*"|'[^']*')"""
)
TEMPLATE = re.compile(rb"""(Target=["'])file:[^"']*[\\/]""")


def without_maker(data: bytes) -> tuple[bytes, bool]:
    """The file, and whether names still stand in it. Raises LeftAsItIsError."""
    out = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
            entries = source.infolist()
            _check(source, entries)
            has_names = [_copy(source, target, entry) for entry in entries]
    except BROKEN as error:
        raise LeftAsItIsError("a broken file") from error
    return out.getvalue(), any(has_names)


def _check(source: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise LeftAsItIsError("too large to unpack")
    for entry in entries:
        if SIGNED.match(entry.filename):
            raise LeftAsItIsError("signed")
        if entry.flag_bits & 1 or entry.compress_type not in PACKED:
            raise LeftAsItIsError("packed in another way")
        if entry.filename == "META-INF/manifest.xml" and b"encryption-data" in _part(source, entry):
            raise LeftAsItIsError("with a password")


def _part(source: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    if entry.file_size > LARGEST_PART:
        raise LeftAsItIsError("a part is too large")
    return source.read(entry)


def _copy(source: zipfile.ZipFile, target: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bool:
    """Whether names of people stand in this part."""
    name = entry.filename
    made = zipfile.ZipInfo(name, entry.date_time)
    made.compress_type, made.external_attr = entry.compress_type, entry.external_attr
    if change := _change_of(name):
        target.writestr(made, change(_part(source, entry)))
        return False
    if name in TEXTS:
        text = _part(source, entry)
        target.writestr(made, text)
        return bool(NAMES_IN_TEXT.search(text))
    with source.open(entry) as old, target.open(made, "w") as new:
        while chunk := old.read(CHUNK):
            new.write(chunk)
    return bool(NAMES.match(name))


def _change_of(name: str) -> Callable[[bytes], bytes] | None:
    if name == "docProps/core.xml" or name.endswith(".psmdcp"):
        return lambda old: _core(_title_in(old))
    if name == "meta.xml":
        return lambda old: _meta(_title_in(old))
    if name in ("docProps/app.xml", "docProps/custom.xml"):
        kind = "extended" if name.endswith("app.xml") else "custom"
        return lambda old: f'{HEAD}<Properties xmlns="{OFFICE}/{kind}-properties"/>'.encode()
    if name == "xl/workbook.xml":
        return lambda old: WHERE.sub(rb'\1""', old)
    if name == "word/_rels/settings.xml.rels":
        return lambda old: TEMPLATE.sub(rb"\1", old)
    return bare if PICTURE.search(name) else None


def _title_in(old: bytes) -> str:
    """What a document is called is not who made it."""
    if b"<!" in old:  # an entity may stand for very much
        return ""
    try:
        return ElementTree.fromstring(old).findtext(f".//{{{DUBLIN_CORE}}}title") or ""  # noqa: S314
    except ElementTree.ParseError:
        return ""


def _core(title: str) -> bytes:
    spaces = f'xmlns:cp="{OPC}" xmlns:dc="{DUBLIN_CORE}"'
    inner = f"<dc:title>{escape(title)}</dc:title>"
    return f"{HEAD}<cp:coreProperties {spaces}>{inner}</cp:coreProperties>".encode()


def _meta(title: str) -> bytes:
    spaces = f'xmlns:office="{ODF}" xmlns:dc="{DUBLIN_CORE}" office:version="1.3"'
    inner = f"<office:meta><dc:title>{escape(title)}</dc:title></office:meta>"
    return f"{HEAD}<office:document-meta {spaces}>{inner}</office:document-meta>".encode()
