"""The register of processings is as the models are (P26)."""

import pytest
from django.apps import apps

from supporters.models import ContactMoment, HelpSeeker
from villagehub import processings
from villagehub.processings import ASKED, missing, names_of_fields

# Nothing of these is about people: what a form sent, short addresses, versions of pages.
ABOUT_NOBODY = {"sending", "posters", "web", "demo", "tables", "clock", "pictures", "sharing"}
ADDRESS = "/privacy/verwerkingen/"


def ours():
    return [
        app
        for app in apps.get_app_configs()
        if app.name.split(".")[0] in {"villagehub", "villages", "initiatives", "supporters"}
        and list(app.get_models())
    ]


def test_p26_every_record_and_every_field_says_why_on_which_ground_and_how_long():
    assert missing() == [], "\n" + "\n".join(missing())


def test_p26_every_app_with_people_in_it_has_a_file():
    without = {app.label for app in ours() if not processings.written(app)}
    assert without <= ABOUT_NOBODY, f"write a privacy.yml beside the models of {without}"


def test_p26_every_field_is_told_in_words_and_not_by_the_name_of_its_column():
    told = [(row.model, field) for row in processings.processings() for field in row.fields]
    columns = [f"{model}.{field.name}" for model, field in told if "_" in field.label]
    assert columns == []


@pytest.mark.parametrize("fields", ["all", [], ["call_name"], None])
def test_fields_that_are_not_named_with_their_words_are_told(fields):
    known = dict.fromkeys(ASKED, "iets") | {"fields": fields}
    told = processings._processing(HelpSeeker._meta.label, known)
    lacking = list(processings._lacking_in(told, HelpSeeker))
    assert len(lacking) >= len(names_of_fields(HelpSeeker)) - 1


def test_a_field_that_nobody_described_is_told_with_its_file(monkeypatch):
    wanted = [*names_of_fields(HelpSeeker), "shoe_size"]
    known = dict.fromkeys(ASKED, "iets") | {"fields": dict.fromkeys(wanted[:-1], "iets")}
    told = processings._processing(HelpSeeker._meta.label, known)
    monkeypatch.setattr(processings, "names_of_fields", lambda model: wanted)
    found = list(processings._lacking_in(told, HelpSeeker))
    assert found == ["fields: add `shoe_size: …`, in words that people use"]


def test_a_record_without_a_ground_or_a_term_is_told():
    known = {"label": "iets", "purpose": "iets"}
    told = processings._processing(HelpSeeker._meta.label, known)
    assert {"add basis", "add term"} <= set(processings._lacking_in(told, HelpSeeker))


def test_a_field_may_be_kept_shorter_than_its_record():
    found = {each.model: each for each in processings.processings()}
    contact = found[ContactMoment._meta.label]
    aid = next(field for field in contact.fields if field.name == "memory_aid")
    assert (aid.term, aid.basis, aid.differs) == ("30 dagen", contact.basis, True)


@pytest.mark.django_db
def test_everybody_reads_it_without_a_query(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        page = client.get(ADDRESS).content.decode()
    for words in ("geheugensteun (versleuteld)", "24 maanden na het afsluiten", "e-mailadres"):
        assert words in page
