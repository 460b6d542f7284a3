"""What is kept does not say who made it, and nothing of it is lost."""

from __future__ import annotations

import io
import zipfile
from uuid import uuid4

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from initiatives.papers import contents
from initiatives.papers.models import Document
from tests.news.factories import photo
from tests.papers.factories import docx, odt, pdf, zipped
from tests.papers.pages import address, post

CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-'
    'properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Plan &amp; raming</dc:title>'
    "<dc:creator>Riet Verzonnen</dc:creator><cp:lastModifiedBy>Riet Verzonnen</cp:lastModifiedBy>"
    "</cp:coreProperties>"
)
META = (
    '<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:title>Plan</dc:title>'
    "<meta:initial-creator>Riet Verzonnen</meta:initial-creator></office:meta>"
    "</office:document-meta>"
)
WORKBOOK = (
    '<workbook><fileSharing userName="Riet Verzonnen"/>'
    '<x15ac:absPath url="C:\\Users\\Riet Verzonnen\\"/><sheets/></workbook>'
)
TEMPLATE = '<Relationship Target="file:///C:\\Users\\Riet Verzonnen\\Brief.dotx"/>'


def snapshot(form="JPEG"):
    """With the name of who took it, held upright."""
    exif, told = Image.Exif(), PngInfo()
    exif[0x013B], exif[0x0112] = "Riet Verzonnen", 6
    told.add_text("Author", "Riet Verzonnen")
    more = {"exif": exif.tobytes()} if form == "JPEG" else {"pnginfo": told}
    return photo((120, 90), form, **more).read()


def made_by_riet(text="Begroting", **more):
    """A PDF as an office program writes it, with a photo on its page."""
    file = pikepdf.new()
    page = file.add_blank_page()
    image = file.make_stream(snapshot(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image)
    image.write(snapshot(), filter=pikepdf.Name.DCTDecode)
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im=image))
    page.Contents = file.make_stream(f"% {text}".encode())
    page.PieceInfo = pikepdf.Dictionary(Maker=pikepdf.String("Riet Verzonnen"))
    file.docinfo["/Author"], file.docinfo["/Title"] = "Riet Verzonnen", "Begroting"
    with file.open_metadata() as story:
        story["dc:creator"], story["dc:title"] = ["Riet Verzonnen"], "Begroting"
        story["pdfaid:part"] = "2"
    for name, value in more.items():
        file.Root[f"/{name}"] = value
    return saved(file)


def saved(file, **how):
    out = io.BytesIO()
    file.save(out, **how)
    return SimpleUploadedFile("Begroting.pdf", out.getvalue())


def words_in(data):
    """All that can be read in a file, unpacked."""
    if data.startswith(b"%PDF"):
        out = io.BytesIO()
        with pikepdf.open(io.BytesIO(data)) as file:
            file.save(out, qdf=True)
        return out.getvalue()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


MADE_BY_RIET = {
    "PDF": made_by_riet(),
    "Word": docx(
        **{
            "docProps/core.xml": CORE,
            "docProps/app.xml": "<Properties><Company>Riet Verzonnen</Company></Properties>",
            "docProps/custom.xml": "<Properties>Riet Verzonnen</Properties>",
            "word/_rels/settings.xml.rels": TEMPLATE,
            "word/media/image1.jpeg": snapshot(),
            "word/media/image2.png": snapshot("PNG"),
        }
    ),
    "Word by another program": docx(**{"package/services/metadata/a.psmdcp": CORE}),
    "Excel": zipped({"[Content_Types].xml": "<x/>", "xl/workbook.xml": WORKBOOK}, "a.xlsx"),
    "LibreOffice": odt(**{"meta.xml": META, "Pictures/1.jpg": snapshot()}),
}


@pytest.mark.parametrize("kind", MADE_BY_RIET)
def test_who_made_a_file_is_taken_out_and_the_rest_stays(kind):
    sent = MADE_BY_RIET[kind]
    assert b"Riet Verzonnen" in words_in(sent.open().read())
    content = contents.received(sent)
    assert b"Riet" not in words_in(content.data)
    assert content.remark == ""
    assert contents.received(sent).data == content.data
    kept = SimpleUploadedFile(sent.name, content.data)
    assert contents.read(kept).content_type == content.content_type


def test_a_title_and_what_archives_ask_for_stay():
    with pikepdf.open(io.BytesIO(contents.received(MADE_BY_RIET["PDF"]).data)) as file:
        assert str(file.docinfo["/Title"]) == "Begroting"
        assert len(file.pages) == 1
        with file.open_metadata() as story:
            assert (story["dc:title"], story["pdfaid:part"]) == ("Begroting", "2")
    assert b"<dc:title>Plan &amp; raming" in words_in(contents.received(MADE_BY_RIET["Word"]).data)


def test_a_photo_in_a_file_is_the_same_to_the_bit_and_still_stands_upright():
    data = contents.received(MADE_BY_RIET["Word"]).data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name, form in (("word/media/image1.jpeg", "JPEG"), ("word/media/image2.png", "PNG")):
            now = Image.open(io.BytesIO(archive.read(name)))
            before = Image.open(io.BytesIO(snapshot(form)))
            assert now.tobytes() == before.tobytes()
            assert now.getexif().get(0x0112) == before.getexif().get(0x0112)


def locked():
    file = pikepdf.open(made_by_riet().open())
    return saved(file, encryption=pikepdf.Encryption(owner="geheim", user=""))


def signed_pdf():
    return made_by_riet(AcroForm=pikepdf.Dictionary(SigFlags=3, Fields=pikepdf.Array()))


def mountain():
    """A few kilobytes that fill memory when a reader unpacks them."""
    return zipped_hard({"mimetype": "application/vnd.oasis.opendocument.text", "a": 220})


def zipped_hard(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            text = content if isinstance(content, str) else b"0" * (content * 1024 * 1024)
            archive.writestr(name, text)
    return SimpleUploadedFile("Berg.odt", out.getvalue())


@pytest.mark.parametrize(
    "sent",
    [
        locked,
        signed_pdf,
        pdf,
        mountain,
        lambda: docx(**{"docProps/core.xml": CORE, "_xmlsignatures/sig1.xml": "<x/>"}),
        lambda: odt(**{"meta.xml": META, "META-INF/documentsignatures.xml": "<x/>"}),
        lambda: odt(**{"META-INF/manifest.xml": "<manifest:encryption-data/>", "meta.xml": "x"}),
        lambda: docx(**{"word/media/image1.jpg": b"\xff\xd8\xff geen foto"}),
    ],
)
def test_what_cannot_be_cleaned_stays_as_it_was_and_that_is_said(sent):
    file = sent()
    content = contents.received(file)
    assert content.data == file.open().read()
    assert "precies zoals het was" in content.remark


def test_remarks_with_names_are_part_of_the_text_and_that_is_said():
    remarks = {"word/comments.xml": '<w:comment w:author="Riet Verzonnen"/>'}
    content = contents.received(docx(**{"docProps/core.xml": CORE}, **remarks))
    assert words_in(content.data).count(b"Riet Verzonnen") == 1
    assert "met namen erbij" in content.remark
    changed = contents.received(odt(**{"content.xml": "<x><text:changed-region/></x>"}))
    assert "met namen erbij" in changed.remark


@pytest.mark.django_db
def test_whoever_sends_a_file_reads_what_could_not_be_taken_out(client, shop, member):
    data = {"title": "Contract", "kind": "contract", "audience": "members", "key": str(uuid4())}
    page = post(client, member, address(shop, "document_new"), data | {"file": signed_pdf()})
    assert "precies zoals het was" in page
    row = Document.objects.get()
    sent = {"file": MADE_BY_RIET["PDF"].open(), "seen": "1"}
    page = post(client, member, row.url_of("version_new"), sent)
    assert "precies zoals het was" not in page
    with row.versions.latest("number").file.open() as file:
        assert b"Riet" not in words_in(file.read())
