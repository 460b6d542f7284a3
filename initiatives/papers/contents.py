"""What is in a file that somebody sends. A name says nothing; the first bytes do.

Taken: PDF, OpenDocument, Office since 2007 without macros, plain text, and pictures. Who made it
and with what is taken out, where that does no harm. Not taken: whatever a browser or an office
program would run (HTML, SVG, macros), old Office files, which may be anything, and other archives.
"""

from __future__ import annotations

import lzma
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass, replace
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from initiatives.papers.cleaning.parent import cleaned
from villagehub.pictures import files

MAX_BYTES = 10 * 1024 * 1024
MOST_ENTRIES = 5000
NAME_LENGTH = 100
PDF, TEXT, CSV = "application/pdf", "text/plain", "text/csv"
_OPEN = "application/vnd.oasis.opendocument."
_OFFICE = "application/vnd.openxmlformats-officedocument."
_PICTURES = {
    "JPEG": ("image/jpeg", "jpg"),
    "PNG": ("image/png", "png"),
    "WEBP": ("image/webp", "webp"),
}
_ODF = {"text": "odt", "spreadsheet": "ods", "presentation": "odp"}
_OOXML = {
    "word/document.xml": ("wordprocessingml.document", "docx"),
    "xl/workbook.xml": ("spreadsheetml.sheet", "xlsx"),
    "ppt/presentation.xml": ("presentationml.presentation", "pptx"),
}
ENDINGS = {
    PDF: "pdf",
    TEXT: "txt",
    CSV: "csv",
    **dict(_PICTURES.values()),
    **{_OPEN + kind: ending for kind, ending in _ODF.items()},
    **{_OFFICE + kind: ending for kind, ending in _OOXML.values()},
}
ACCEPT = ".pdf,.odt,.ods,.odp,.docx,.xlsx,.pptx,.txt,.md,.csv,.jpg,.jpeg,.png,.webp"
# What an office program would run.
MACROS = re.compile(r"(^|/)(vbaProject\.bin|vbaData\.xml|Basic/|Scripts/|activeX/)", re.IGNORECASE)
# In text: all that is no letter, tab or line end.
CONTROL = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f]")
NOT_IN_A_NAME = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\"\\/:*?<>|;]+"
)
# What zipfile raises for files that are broken or made to break it.
BROKEN_ZIP = (
    zipfile.BadZipFile,
    OSError,
    ValueError,
    LookupError,
    EOFError,
    RuntimeError,
    OverflowError,
    TypeError,
    struct.error,
    zlib.error,
    lzma.LZMAError,
)

TOO_LARGE = _("Dit bestand is groter dan 10 MB. Maak het kleiner, of zet er een link neer.")
EMPTY = _("Dit bestand is leeg. Kies een ander.")
UNKNOWN = _(
    "Dit soort bestand kunnen we niet bewaren. Kies een PDF, een document van Word, Excel, "
    "PowerPoint of LibreOffice, een foto of gewone tekst."
)
OLD_OFFICE = _(
    "Dit is een bestand van een oude Office (vóór 2007). Bewaar het als PDF, .docx of .xlsx."
)
WITH_MACROS = _("In dit bestand zitten macro's. Bewaar het zonder macro's of als PDF.")
LOCKED = _("Dit bestand is beschadigd of met een wachtwoord beveiligd. Bewaar het zonder.")
NOT_CLEANED = _(
    "Dit bestand staat er precies zoals het was: een handtekening, een wachtwoord of de bouw ervan "
    "zou anders stuk gaan. Er kan nog in staan wie het maakte."
)
WITH_NAMES = _(
    "In dit bestand staan opmerkingen of wijzigingen met namen erbij. Die staan er nog in."
)


@dataclass(frozen=True)
class Content:
    """What is kept: the bytes, what they are, and a name that fits them; and what whoever sent it
    should know."""

    data: bytes
    content_type: str
    name: str
    remark: str = ""


def received(file: Any) -> Content:
    """As `read`, and without who made it."""
    content = read(file)
    if content.content_type in (TEXT, CSV) or content.content_type.startswith("image/"):
        return content
    clean = cleaned(content.data)
    if not clean.is_clean or len(clean.data) > MAX_BYTES:
        return replace(content, remark=str(NOT_CLEANED))
    return replace(content, data=clean.data, remark=str(WITH_NAMES) if clean.has_names else "")


def read(file: Any) -> Content:
    """Raises ValidationError with a sentence for whoever sent it. A picture is drawn anew, without
    what a camera put in it. Memory: the file, ten megabytes."""
    if file.size > MAX_BYTES:
        raise ValidationError(TOO_LARGE)
    file.seek(0)
    data = file.read()
    if not data.strip():
        raise ValidationError(EMPTY)
    content_type = type_of(data, file)
    if content_type.startswith("image/"):
        data = files.without_metadata(file)[0]
    return Content(data, content_type, fitting_name(file.name or "", content_type))


def type_of(data: bytes, file: Any) -> str:
    """By its content. The name only tells apart what is the same inside: text and a table."""
    start = data[:16]
    if data[:5] == b"%PDF-":
        return PDF
    if start[:4] == b"PK\x03\x04":
        return _type_in_zip(file)
    if start[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise ValidationError(OLD_OFFICE)
    for form, signature in (("JPEG", b"\xff\xd8\xff"), ("PNG", b"\x89PNG\r\n\x1a\n")):
        if data.startswith(signature):
            return _PICTURES[form][0]
    if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
        return _PICTURES["WEBP"][0]
    return _type_of_text(data, file.name or "")


def _type_in_zip(file: Any) -> str:
    """Reads the list of what is in it and one word, so that nothing is ever unpacked."""
    try:
        file.seek(0)
        with zipfile.ZipFile(file) as archive:
            entries = archive.infolist()
            names = [entry.filename for entry in entries[:MOST_ENTRIES]]
            first = entries[0] if entries else None
            is_open = first and first.filename == "mimetype" and first.file_size < 100
            said = archive.read(first).decode("ascii", "replace") if first and is_open else ""
    except BROKEN_ZIP as error:
        raise ValidationError(LOCKED) from error
    if len(entries) > MOST_ENTRIES:
        raise ValidationError(UNKNOWN)
    if any(MACROS.search(name) for name in names):
        raise ValidationError(WITH_MACROS)
    return _office_type(set(names), said.strip())


def _office_type(names: set[str], said: str) -> str:
    if said.removeprefix(_OPEN) in _ODF and said.startswith(_OPEN):
        return said
    if "[Content_Types].xml" in names:
        for main, (kind, _ending) in _OOXML.items():
            if main in names:
                return _OFFICE + kind
    raise ValidationError(UNKNOWN)


def _type_of_text(data: bytes, name: str) -> str:
    ending = name.rpartition(".")[2].lower()
    if ending not in {"txt", "md", "csv"} or CONTROL.search(data):
        raise ValidationError(UNKNOWN)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ValidationError(_("Bewaar deze tekst als UTF-8 en probeer het opnieuw.")) from error
    return CSV if ending == "csv" else TEXT


def fitting_name(name: str, content_type: str) -> str:
    """As it was called, without what an address or a disk cannot hold, and with the ending that
    belongs to what is in it."""
    base = re.split(r"[/\\]", name)[-1]
    stem = NOT_IN_A_NAME.sub(" ", base.rpartition(".")[0] or base)
    stem = " ".join(stem.split()).strip(". ")[:NAME_LENGTH].rstrip() or "document"
    return f"{stem}.{ENDINGS[content_type]}"
