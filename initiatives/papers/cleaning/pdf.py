"""PDF, by qpdf: what a program wrote about itself and its user goes, the pages stay as they are."""

from __future__ import annotations

import io
from typing import Any

import pikepdf

from initiatives.papers.cleaning.pictures import bare
from initiatives.papers.cleaning.refusal import LeftAsItIsError

MOST_OBJECTS = 150_000
LONGEST_STORY = 1_000_000
# What else a file says of itself, by which archives and screen readers know it.
KEPT = ("dc:title", "pdfaid:part", "pdfaid:conformance", "pdfuaid:part")
REMARKS = {"/Text", "/FreeText", "/Highlight", "/Underline", "/StrikeOut", "/Ink", "/Stamp"}
BROKEN = (
    pikepdf.PdfError,
    pikepdf.DataDecodingError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    RuntimeError,
    MemoryError,
    OSError,
)


def without_maker(data: bytes) -> tuple[bytes, bool]:
    """The file, and whether names still stand in it. Raises LeftAsItIsError. The same file gives
    the same bytes, by which we see that somebody sends what is there already."""
    out = io.BytesIO()
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            _check(pdf)
            pages = len(pdf.pages)
            has_names = _clear(pdf)
            pdf.save(out, deterministic_id=True)
        with pikepdf.open(io.BytesIO(out.getvalue())) as again:
            if len(again.pages) != pages:
                raise LeftAsItIsError("pages got lost")
    except BROKEN as error:
        raise LeftAsItIsError("a broken file") from error
    return out.getvalue(), has_names


def _check(pdf: pikepdf.Pdf) -> None:
    if pdf.is_encrypted or len(pdf.objects) > MOST_OBJECTS:
        raise LeftAsItIsError("locked, or very large")
    form: Any = pdf.Root.get("/AcroForm", {})
    if "/Perms" in pdf.Root or int(form.get("/SigFlags", 0)) & 1:
        raise LeftAsItIsError("signed")
    if pdf.get_warnings():
        raise LeftAsItIsError("damaged: mending it might lose something")


def _clear(pdf: pikepdf.Pdf) -> bool:
    kept = _kept(pdf)
    has_names = [_clear_object(thing) for thing in pdf.objects if _has_keys(thing)]
    if "/Info" in pdf.trailer:
        for key in set(pdf.docinfo.keys()) - {"/Title"}:
            del pdf.docinfo[key]
    if kept:
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as story:
            story.update(kept)
    return any(has_names)


def _kept(pdf: pikepdf.Pdf) -> dict[str, Any]:
    """Not of a story that is packed: it might be a mountain."""
    story = pdf.Root.get("/Metadata")
    if story is None or "/Filter" in story or len(story.read_raw_bytes()) > LONGEST_STORY:
        return {}
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told:
        return {key: told[key] for key in KEPT if key in told}


def _has_keys(thing: pikepdf.Object) -> bool:
    return isinstance(thing, pikepdf.Dictionary | pikepdf.Stream)


def _clear_object(thing: Any) -> bool:
    """Whether it is a remark with the name of who made it."""
    if thing.get("/Type") == "/Sig" and "/ByteRange" in thing:
        raise LeftAsItIsError("signed")
    for key in ("/Metadata", "/PieceInfo"):
        if key in thing:
            del thing[key]
    kind = str(thing.get("/Subtype", ""))
    if kind == "/Image" and thing.get("/Filter") == "/DCTDecode":
        _bare_photo(thing)
    return kind in REMARKS and "/T" in thing


def _bare_photo(image: Any) -> None:
    old = image.read_raw_bytes()
    new = bare(old)
    if new != old:
        image.write(new, filter=pikepdf.Name.DCTDecode)
