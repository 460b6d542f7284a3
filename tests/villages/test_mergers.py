"""A municipality that goes into another: on its day the portal is right by itself."""

import io
import json
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.urls import reverse

from initiatives.regulatory.models import RegulatoryRequest, RuleReference, TextBlock
from tests.factories import (
    MembershipFactory,
    MunicipalityFactory,
    ProvinceFactory,
    Role,
    UserFactory,
    VillageFactory,
)
from tests.midnight import WHAT_IS_DUE
from tests.regulatory.factories import (
    answer,
    decide,
    make_draft,
    make_initiative,
    make_question,
    make_request,
    make_rule,
    take_up,
)
from villagehub.notifications.models import Notification
from villages.members.forms.roles import RoleForm
from villages.models import Membership, Merger, Municipality, RoleInvitation, Village
from villages.tasks import merge_municipalities

pytestmark = pytest.mark.django_db
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
EVE = datetime(2026, 12, 31, 23, 50, tzinfo=AMSTERDAM)
NEW_YEAR = datetime(2027, 1, 1, 0, 1, tzinfo=AMSTERDAM)
SAID_BEFORE = "gaat op 1 januari 2027 op in"
SAID_AFTER = "is op 1 januari 2027 opgegaan in"


def at(moment):
    return time_machine.travel(moment, tick=True)


@pytest.fixture
def hilversum(db):
    province = ProvinceFactory(code="PV27", name="Noord-Holland", slug="noord-holland")
    made = MunicipalityFactory(
        gm_code="GM0402",
        name="Hilversum",
        slug="hilversum",
        province=province,
        outline="M0 0l10 0 0 10z",
        bounds=[0, 0, 10, 10],
    )
    VillageFactory(name="Hilversum", slug="hilversum", municipality=made)
    return made


@pytest.fixture
def wijdemeren(hilversum):
    made = MunicipalityFactory(
        gm_code="GM1696",
        name="Wijdemeren",
        slug="wijdemeren",
        province=hilversum.province,
        outline="M20 0l10 0 0 10z",
        bounds=[20, 0, 10, 10],
    )
    for name in ("Ankeveen", "Kortenhoef"):
        VillageFactory(name=name, slug=name.lower(), municipality=made)
    return made


@pytest.fixture
def merger(wijdemeren, hilversum):
    return Merger.objects.create(
        code="GM1696",
        name="Wijdemeren",
        into=hilversum,
        on=date(2027, 1, 1),
        source="aangekondigde herindeling",
    )


def text_of(client, place):
    return client.get(place.get_absolute_url()).content.decode()


def listed(client, province):
    answer = client.get(province.get_absolute_url())
    return [(each.name, each.village_count) for each in answer.context["municipalities"]]


@pytest.mark.usefixtures("merger")
def test_before_the_day_both_pages_say_what_comes(client, wijdemeren, hilversum):
    with at(EVE):
        assert SAID_BEFORE in text_of(client, wijdemeren)
        assert SAID_BEFORE in text_of(client, hilversum)
        assert "aangekondigde herindeling" in text_of(client, hilversum)
        assert listed(client, hilversum.province) == [("Hilversum", 1), ("Wijdemeren", 2)]


@pytest.mark.usefixtures("merger")
def test_a_portal_that_runs_over_midnight_is_right_at_the_first_request(
    client, wijdemeren, hilversum
):
    with at(EVE):
        listed(client, hilversum.province)
    with at(NEW_YEAR):
        assert listed(client, hilversum.province) == [("Hilversum", 3)]
        village = Village.objects.get(slug="ankeveen")
        assert "Gemeente Hilversum" in text_of(client, village)
        page = text_of(client, wijdemeren)
        assert SAID_AFTER in page
        assert hilversum.get_absolute_url() in page
        assert "ankeveen" not in page
        assert SAID_AFTER in text_of(client, hilversum)
        assert "M0 0l10 0 0 10zM20 0l10 0 0 10z" in text_of(client, hilversum)


@pytest.mark.usefixtures("merger")
def test_where_nothing_moved_yet_no_list_shows_what_is_gone(wijdemeren, hilversum):
    """The portal came up on the day itself, and its worker has not."""
    with at(NEW_YEAR):
        assert listed(Client(), hilversum.province) == [("Hilversum", 1)]
        assert SAID_AFTER in text_of(Client(), wijdemeren)
        assert list(Municipality.objects.standing()) == [hilversum]


def test_the_worker_does_it_once(merger, hilversum):
    with at(EVE):
        assert merge_municipalities() == 0
    with at(NEW_YEAR):
        assert merge_municipalities() == 1
        assert merge_municipalities() == 0
        assert merger.carry_out() is False
    hilversum.refresh_from_db()
    assert hilversum.bounds == [0, 0, 30, 10]
    assert hilversum.villages.count() == 3


def test_roles_go_along_and_nobody_gets_one_twice(merger, wijdemeren, hilversum):
    officer, both, past = UserFactory(), UserFactory(), UserFactory()
    with at(EVE):
        MembershipFactory(user=officer, role=Role.OFFICER, municipality=wijdemeren)
        MembershipFactory(user=past, role=Role.OFFICER, municipality=wijdemeren)
        Membership.objects.of(past).end()
        for place in (wijdemeren, hilversum):
            MembershipFactory(user=both, role=Role.OFFICER, municipality=place)
    with at(NEW_YEAR):
        merge_municipalities()
        for person in (officer, both):
            assert Membership.objects.of(person).active().get().municipality == hilversum
        assert Membership.objects.get(user=past).municipality == wijdemeren
    told = Notification.objects.get(recipient=officer)
    assert "Jouw rol van behandelaar geldt sindsdien voor Hilversum" in told.body
    assert not Notification.objects.filter(recipient=past).exists()


def test_whoever_was_asked_for_a_role_is_asked_by_the_municipality_that_stays(
    merger, wijdemeren, hilversum, admin
):
    with at(EVE):
        for place in (wijdemeren, hilversum):
            _ask("zowel@voorbeeld.example", place, admin)
        _ask("alleen@voorbeeld.example", wijdemeren, admin)
    with at(NEW_YEAR):
        merge_municipalities()
    asked = RoleInvitation.objects.values_list("email", "municipality__name")
    assert sorted(asked) == [
        ("alleen@voorbeeld.example", "Hilversum"),
        ("zowel@voorbeeld.example", "Hilversum"),
    ]


def _ask(email, place, admin):
    RoleInvitation.invite(Membership(role=Role.OFFICER, municipality=place), email, admin)


@pytest.fixture
def requests(merger, wijdemeren):
    """One that runs, one that was decided and one that was never sent."""
    lead, officer, decider = UserFactory(), UserFactory(), UserFactory()
    with at(EVE):
        MembershipFactory(user=officer, role=Role.OFFICER, municipality=wijdemeren)
        MembershipFactory(user=decider, role=Role.DECISION_MAKER, municipality=wijdemeren)
        initiative = make_initiative(Village.objects.get(slug="ankeveen"), lead)
        runs = take_up(make_request(initiative, lead, title="Loopt"), officer)
        decided = take_up(make_request(initiative, lead, title="Besloten"), officer)
        decide(decided, decider)
        draft = make_draft(initiative, lead, title="Concept")
    return {"lead": lead, "officer": officer, "runs": runs, "decided": decided, "draft": draft}


def test_requests_go_along_and_say_where_they_were_handed_in(requests, hilversum):
    mail.outbox.clear()
    with at(NEW_YEAR):
        merge_municipalities()
        rows = RegulatoryRequest.objects.filter(municipality=hilversum)
        assert {row.title for row in rows} == {"Loopt", "Besloten", "Concept"}
        assert set(RegulatoryRequest.objects.for_staff_of(hilversum)) == {
            requests["runs"],
            requests["decided"],
        }
        course = requests["runs"].changes.order_by("-at", "-version").first()
        assert course.label == "Vanaf 1 januari 2027 behandelt de gemeente Hilversum dit verzoek."
        client = Client()
        client.force_login(requests["lead"])
        page = text_of(client, rows.get(title="Besloten"))
        assert "Ingediend bij de gemeente Wijdemeren." in page
        assert "opgegaan in de gemeente Hilversum" in page
    told = Notification.objects.filter(recipient=requests["lead"], period="merger:GM1696")
    assert [row.subject for row in told] == ["Een andere gemeente behandelt: Loopt"]


@pytest.fixture
def designated(wijdemeren):
    wijdemeren.designated_channel = True
    wijdemeren.save()


def test_what_was_decided_before_stays_of_the_municipality_that_decided(
    designated, requests, hilversum
):
    with at(NEW_YEAR):
        merge_municipalities()
        client = Client()
        diwoo = client.get("/regelruimte/diwoo.xml").content.decode()
        assert "gemeente/gm1696" in diwoo
        assert "gemeente Wijdemeren" in diwoo
        client.force_login(requests["lead"])
        case = RegulatoryRequest.objects.get(title="Besloten")
        address = reverse("regulatory:decision_letter", args=[case.reference])
        letter = " ".join(client.get(address).content.decode().split())
        assert "Gemeente Wijdemeren, het college" in letter
        assert "van burgemeester en wethouders van Wijdemeren, door een" in letter
        assert "Schrijf aan het college van burgemeester en wethouders van Hilversum" in letter
        assert case.municipality_name_on(EVE.date()) == "Wijdemeren"
        assert case.municipality_name_on(NEW_YEAR.date()) == "Hilversum"


def test_rules_and_texts_of_the_desk_go_along_and_say_whose_they_were(
    merger, wijdemeren, hilversum
):
    for place in (wijdemeren, hilversum):
        for name in ("APV, artikel 2:10", f"Alleen van {place.name}"):
            make_rule(place, name)
            TextBlock.objects.create(municipality=place, title=name, body=f"Van {place.name}.")
    with at(EVE):
        village = Village.objects.get(slug="ankeveen")
        officer = MembershipFactory(role=Role.OFFICER, municipality=wijdemeren).user
        asked = make_question(village, UserFactory())
        answer(asked, officer, rule=make_rule(wijdemeren))
    with at(NEW_YEAR):
        merge_municipalities()
    names = [
        "APV, artikel 2:10",
        "APV, artikel 2:10 (Wijdemeren)",
        "Alleen van Hilversum",
        "Alleen van Wijdemeren",
    ]
    rules = RuleReference.objects.usable_by(hilversum)
    assert sorted(rule.citation for rule in rules) == names
    assert sorted(text.title for text in hilversum.text_blocks.all()) == names
    assert hilversum.text_blocks.get(title=names[1]).body == "Van Wijdemeren."
    asked.refresh_from_db()
    assert asked.rule.citation == names[1]
    assert asked.rule in rules


@pytest.mark.usefixtures("merger")
def test_the_longest_name_of_a_text_is_shortened_to_say_whose_it_was(wijdemeren, hilversum):
    longest = "Een lange titel ".ljust(80, "x")
    for place in (wijdemeren, hilversum):
        TextBlock.objects.create(municipality=place, title=longest, body="Dag.")
    TextBlock.objects.create(
        municipality=hilversum, title=f"{longest[:67]} (Wijdemeren)", body="Van mij."
    )
    with at(NEW_YEAR):
        merge_municipalities()
    assert f"{longest[:65]} (Wijdemeren 2)" in hilversum.text_blocks.values_list("title", flat=True)


def test_a_link_to_search_in_what_is_gone_searches_where_it_went(client, merger, hilversum):
    with at(NEW_YEAR):
        merge_municipalities()
        answer = client.get(reverse("search:results"), {"q": "ankeveen", "gemeente": "wijdemeren"})
        assert answer.context["question"].municipality == hilversum
        assert "Ankeveen" in answer.content.decode()


@pytest.mark.usefixtures("merger")
def test_no_new_role_is_for_what_is_gone():
    person = UserFactory()
    with at(NEW_YEAR):
        typed = {"email": person.email, "role": "officer", "valid_from": "2027-01-01"}
        form = RoleForm(typed | {"scope_name": "wijdemeren"})
        assert form.errors["scope_name"] == ["Welke bedoel je? Vul een van deze in: hilversum."]
        assert RoleForm(typed | {"scope_name": "hilversum"}).is_valid()


def import_again(folder):
    call_command("import_open_data", folder=folder, stdout=io.StringIO())


def write_mergers(folder, *rows):
    (folder / "gemeentelijke_herindelingen.json").write_text(json.dumps(rows))


LEUDAL = {"code": "GM1640", "name": "Leudal", "into": "GM1507", "on": "2026-01-01"}
LEUDAL |= {"source": "verzonnen", "url": ""}


def test_an_import_of_an_older_list_takes_nothing_back(imported):
    write_mergers(imported, LEUDAL)
    for _time in range(2):
        import_again(imported)
        horst = Municipality.objects.get(gm_code="GM1507")
        assert Village.objects.get(name="Buggenum").municipality == horst
        assert horst.outline.count(Municipality.objects.get(gm_code="GM1640").outline) == 1
    assert Merger.objects.get(code="GM1640").carried_out_at


def test_a_plan_that_is_off_does_not_happen(imported):
    write_mergers(imported, LEUDAL | {"on": "2999-01-01"})
    import_again(imported)
    assert Merger.objects.filter(code="GM1640").exists()
    write_mergers(imported)
    import_again(imported)
    assert not Merger.objects.filter(code="GM1640").exists()


@pytest.mark.parametrize(
    "wrong", [{"into": "GM9999"}, {"code": "Leudal"}, {"on": "1 januari"}, {"name": None}]
)
def test_a_list_that_cannot_be_right_is_refused(imported, wrong):
    write_mergers(imported, LEUDAL | wrong)
    with pytest.raises(CommandError, match=r"gemeentelijke_herindelingen\.json"):
        import_again(imported)
    assert not Merger.objects.filter(code="GM1640").exists()


def test_the_first_request_of_a_day_asks_once_what_is_due_and_no_test_counts_it(
    django_assert_num_queries,
):
    asked = []

    def watch(ask, sql, *args):
        asked.append(sql)
        return ask(sql, *args)

    with at(EVE):
        client = Client()
        client.get(reverse("life"))
    with at(NEW_YEAR), connection.execute_wrapper(watch):
        with django_assert_num_queries(0):
            client.get(reverse("life"))
        client.get(reverse("life"))
    assert sum(WHAT_IS_DUE in sql for sql in asked) == 1
