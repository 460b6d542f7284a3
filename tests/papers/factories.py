"""Posts, documents, meetings and budgets for tests, and files as people would send them."""

import io
import zipfile

import factory
from django.core.files.uploadedfile import SimpleUploadedFile
from factory.django import DjangoModelFactory

from initiatives.models import InitiativeEvent
from initiatives.papers import contents
from initiatives.papers.models import Budget, Document, Line, MeetingPaper, Update
from tests.villages.factories import EventFactory

ODT = "application/vnd.oasis.opendocument.text"


class UpdateFactory(DjangoModelFactory):
    class Meta:
        model = Update

    title = factory.Sequence(lambda n: f"De fundering ligt er {n}")
    text = "Morgen komt het beton."


class DocumentFactory(DjangoModelFactory):
    class Meta:
        model = Document

    title = factory.Sequence(lambda n: f"Notulen {n}")
    kind = Document.Kind.MINUTES


def pdf(text="Notulen", name="Notulen maart.pdf"):
    return SimpleUploadedFile(name, f"%PDF-1.4\n{text}\n%%EOF".encode())


def zipped(entries, name):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for entry, text in entries.items():
            archive.writestr(entry, text)
    return SimpleUploadedFile(name, out.getvalue())


def odt(name="Plan.odt", **more):
    return zipped({"mimetype": ODT, "content.xml": "<x/>", **more}, name)


def docx(name="Plan.docx", **more):
    return zipped({"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>", **more}, name)


def with_file(initiative, by=None, text="Notulen", **fields):
    """A document with one version."""
    document = DocumentFactory(initiative=initiative, by=by, **fields)
    document.add(contents.read(pdf(text)), by)
    return document


def meeting(initiative, by=None, **fields):
    event = EventFactory(village=initiative.village)
    InitiativeEvent.add(initiative, event)
    paper = MeetingPaper.of_event(initiative, event, by)
    for name, value in fields.items():
        setattr(paper, name, value)
    paper.save()
    return paper


def budget(initiative, **fields):
    return Budget.objects.create(initiative=initiative, **fields)


def line(budget, name="Dak", amount=1000, **fields):
    side = "source" if fields.get("source") else "cost"
    return Line.objects.create(budget=budget, side=side, name=name, amount=amount, **fields)
