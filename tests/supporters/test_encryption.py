"""The third fence: what the database keeps, it cannot read."""

import base64
import logging

import pytest
from django.core.exceptions import FieldError, ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import connection

from supporters.checks import casework_keys_are_usable
from supporters.encryption import (
    CaseworkKeyError,
    decrypt,
    encrypt,
    hash_surname,
    keys,
    normalise_surname,
)
from supporters.models import (
    ContactMoment,
    FollowUp,
    HelpSeeker,
    Referral,
    ReferralIn,
    Story,
    SupportCase,
)
from supporters.rotation import count_by_key, encrypted_fields
from tests.factories import MembershipFactory, Role
from tests.supporters.conftest import end_membership, supporter_of
from tests.supporters.factories import (
    ContactMomentFactory,
    ContributionFactory,
    FollowUpFactory,
    HelpSeekerFactory,
    ReferralFactory,
    SupportCaseFactory,
    UnmetNeedFactory,
    VolunteerFactory,
    broken_glass,
    in_team_of,
    make_referrer,
    match_of,
    omission_of,
    proposed,
    refer,
    sealed,
)
from tests.supporters.reporting import empty_report
from villagehub.accounts.acting import acting_as
from villagehub.notifications.models import Letter, LetterKind

OLD = "oud:" + base64.b64encode(b"o" * 32).decode()
NEW = "nieuw:" + base64.b64encode(b"n" * 32).decode()
SECRETS = {
    "supporters_helpseeker": {
        "call_name": "Truus",
        "surname": "van Verzonnen",
        "phone": "06-00 00 00 11",
        "address": "Dorpsstraat 1",
    },
    "supporters_supportcase": {
        "question_in_own_words": "Ik kom niet meer bij de winkel.",
        "wants_to_contribute": "Appeltaart bakken",
    },
    "supporters_referral": {"what_matters": "Zelf kunnen kiezen."},
    "supporters_referralin": {
        "call_name": "Piet",
        "surname": "Verwezen",
        "phone": "06-00 00 00 77",
        "reach_text": "na tien uur",
        "what_matters": "Weer eens onder de mensen.",
        "feedback_text": "Doet mee met de kookploeg.",
    },
    "supporters_followup": {"note": "Bel na tienen", "outcome": "Belt zelf terug"},
    "supporters_contactmoment": {
        "memory_aid": "paraplu meenemen",
        "note": "Wil graag dinsdag",
    },
    "supporters_teammember": {"reason": "Twee weten meer."},
    "supporters_omission": {"passage": "van mijn zus"},
    "supporters_brokenglass": {"reason": "Haar huis staat blank."},
    "supporters_handover": {"reason": "Ik stop ermee."},
    "supporters_sickenvelope": {"reason": "Sinds maandag afwezig."},
    "supporters_volunteer": {
        "call_name": "Joop",
        "surname": "Rijdtgraag",
        "phone": "06-00 00 00 55",
        "likes": "Rijdt graag naar Venray",
        "limits": "Niet bij regen",
    },
    "supporters_contribution": {
        "name": "Sjraar",
        "phone": "06-00 00 00 66",
        "what": "Leent de aanhanger uit",
        "limits": "Niet in de bouwvak",
    },
    "supporters_match": {"helper": "buurvrouw Riet", "what": "Naar de markt"},
    "supporters_story": {"text": "Ik durf weer naar de soos."},
    "supporters_unmetneed": {"sentence": "Niemand rijdt naar Venray."},
    "supporters_sealedcall": {
        "call_name": "Truus",
        "phone": "06-00 00 00 11",
        "what": "Bellen: Bel na tienen",
    },
}


def make_everything(user, organisation, lasting=True):
    """`lasting`: also what nobody can take away."""
    make_referral_in(user, organisation)
    mine = {"owner": user, "organisation": organisation}
    with acting_as(user.pk, organisation.pk):
        person = HelpSeekerFactory(**SECRETS["supporters_helpseeker"], **mine)
        SupportCaseFactory(person=person, **SECRETS["supporters_supportcase"])
        ReferralFactory(person=person, **SECRETS["supporters_referral"])
        FollowUpFactory(person=person, **SECRETS["supporters_followup"])
        omission_of(person, SECRETS["supporters_omission"]["passage"])
        ContactMomentFactory(
            logged_by=user, organisation=organisation, **SECRETS["supporters_contactmoment"]
        )
        VolunteerFactory(organisation=organisation, **SECRETS["supporters_volunteer"])
        ContributionFactory(organisation=organisation, **SECRETS["supporters_contribution"])
        match_of(person, **SECRETS["supporters_match"])
        UnmetNeedFactory(organisation=organisation, **SECRETS["supporters_unmetneed"])
        teammate = supporter_of(organisation, "Tess Team")
        in_team_of(person, teammate)
        sealed(person, teammate).open(
            user.memberships.get(organisation=organisation),
            SECRETS["supporters_sickenvelope"]["reason"],
        )
        if lasting:
            proposed(person, teammate)
    if lasting:
        tell_story(user, organisation)
        broken_glass(person, SECRETS["supporters_brokenglass"]["reason"])
    return person


def tell_story(user, organisation):
    coordinator = MembershipFactory(role=Role.COORDINATOR, organisation=organisation)
    report = empty_report(coordinator, organisation.villages.get())
    with acting_as(user.pk, organisation.pk):
        by = user.memberships.get(organisation=organisation)
        Story(text=SECRETS["supporters_story"]["text"]).write(report, by)


def make_referral_in(user, organisation):
    """Added at an address, and given back. Words back are sent of who was taken only, whose name
    stands with the person then; here all of them stand in one row."""
    coordinator = MembershipFactory(role=Role.COORDINATOR, organisation=organisation)
    secrets = dict(SECRETS["supporters_referralin"])
    told = secrets.pop("feedback_text")
    scope = ReferralIn.Scope.STATUS_AND_ACTIVITY
    secret = f"van-{user.pk}"
    referrer = make_referrer(coordinator, f"Praktijk {user.pk}", secret)
    row = refer(referrer, secret, feedback_scope=scope, **secrets)
    by = user.memberships.get(organisation=organisation)
    with acting_as(user.pk, organisation.pk):
        row.give_back(by, "no_capacity")
        ReferralIn.objects.filter(pk=row.pk).update(feedback_text=told)


def raw_row(table, columns):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(columns)} FROM {table}")  # noqa: S608 - our own names
        return cursor.fetchone()


def test_every_encrypted_column_is_tried_here(db):
    found = {(field.model._meta.db_table, field.column) for field in encrypted_fields()}
    found = {(table, column) for table, column in found if table.startswith("supporters_")}
    assert found == {(table, column) for table in SECRETS for column in SECRETS[table]}


def test_p4_the_database_never_holds_the_words(settings, supporter, support_organisation):
    first_key = settings.CASEWORK_KEYS.split(":")[0]
    make_everything(supporter, support_organisation)
    with acting_as(supporter.pk, support_organisation.pk):
        for table, secrets in SECRETS.items():
            for stored, secret in zip(raw_row(table, secrets), secrets.values(), strict=True):
                assert stored.startswith(f"{first_key}:")
                assert secret not in stored
                assert base64.b64encode(secret.encode()).decode().rstrip("=") not in stored


def test_the_application_reads_them_back(supporter, support_organisation):
    make_everything(supporter, support_organisation)
    with acting_as(supporter.pk, support_organisation.pk):
        for model in (HelpSeeker, SupportCase, Referral, ReferralIn, FollowUp, ContactMoment):
            row = model.objects.get()
            for name, secret in SECRETS[model._meta.db_table].items():
                assert getattr(row, name) == secret


def test_the_same_words_are_stored_differently_each_time():
    assert encrypt("Truus", "t.c") != encrypt("Truus", "t.c")


def test_a_value_does_not_open_in_another_column():
    stored = encrypt("Truus", "supporters_helpseeker.call_name")
    with pytest.raises(CaseworkKeyError, match=r"supporters_helpseeker\.phone"):
        decrypt(stored, "supporters_helpseeker.phone")


@pytest.mark.parametrize("key", [NEW, "oud:" + base64.b64encode(b"x" * 32).decode()])
def test_a_missing_or_wrong_key_is_named_and_nothing_leaks(settings, caplog, key):
    settings.CASEWORK_KEYS = OLD
    stored = encrypt("geheim van Truus", "supporters_helpseeker.call_name")
    settings.CASEWORK_KEYS = key
    with pytest.raises(CaseworkKeyError) as error, caplog.at_level(logging.DEBUG):
        decrypt(stored, "supporters_helpseeker.call_name")
    assert "'oud'" in str(error.value)
    for said in (str(error.value), caplog.text):
        assert "geheim" not in said
        assert stored[10:30] not in said
    assert error.value.__cause__ is None


@pytest.mark.parametrize(
    "text", ["", "zonder-sleutel", "a:kort", f"{OLD},{OLD}", "met spatie:" + "A" * 44]
)
def test_unusable_keys_stop_with_one_sentence_without_the_key(settings, text):
    settings.CASEWORK_KEYS = text
    with pytest.raises(ImproperlyConfigured, match="CASEWORK_KEYS") as error:
        keys()
    assert OLD.split(":")[1] not in str(error.value)


def test_the_start_up_check_names_unusable_keys(settings):
    assert casework_keys_are_usable(None) == []
    settings.CASEWORK_KEYS = "kort:QUJD"
    (error,) = casework_keys_are_usable(None)
    assert "'kort'" in error.msg
    assert "QUJD" not in error.msg


def test_damaged_text_is_an_error_of_ours(settings):
    for damaged in ("dev:", "dev:%%%", "dev:AAAA", "geen sleutel"):
        with pytest.raises(CaseworkKeyError):
            decrypt(damaged, "t.c")


def test_p4_nobody_can_search_in_encrypted_text(db):
    with pytest.raises(FieldError, match="encrypted"):
        HelpSeeker.objects.filter(call_name="Truus").exists()


def test_p4_surnames_are_found_without_prefix_or_accent():
    assert normalise_surname("van den Bérg") == normalise_surname("BERG") == "berg"
    assert normalise_surname("in 't Veld") == "veld"
    assert hash_surname("Berg", 1) != hash_surname("Berg", 2)
    assert hash_surname("  ", 1) == ""


def rotate(settings, value):
    settings.CASEWORK_KEYS = value
    call_command("rotate_casework_keys")


def test_p4_after_rotation_nothing_is_left_under_the_old_key(
    as_owner, supporter, colleague, support_organisation, settings
):
    settings.CASEWORK_KEYS = OLD
    make_everything(supporter, support_organisation)
    make_everything(colleague, support_organisation)
    end_membership(colleague)
    rotate(settings, f"{NEW},{OLD}")
    assert count_by_key() == {"nieuw": 78}  # thirty-eight texts and a hash, for two people
    settings.CASEWORK_KEYS = NEW
    with acting_as(supporter.pk, support_organisation.pk):
        person = HelpSeeker.objects.named("Verzonnen", support_organisation.pk).get()
        assert (person.call_name, person.phone) == ("Truus", "06-00 00 00 11")
        assert ContactMoment.objects.get().memory_aid == "paraplu meenemen"


def test_rotation_twice_changes_nothing_more(
    as_owner, supporter, support_organisation, settings, capsys
):
    settings.CASEWORK_KEYS = OLD
    make_everything(supporter, support_organisation)
    rotate(settings, f"{NEW},{OLD}")
    rotate(settings, f"{NEW},{OLD}")
    assert "0 values now under key 'nieuw'" in capsys.readouterr().out


def test_rotation_without_the_old_key_changes_nothing_and_names_it(
    as_owner, supporter, support_organisation, settings
):
    settings.CASEWORK_KEYS = OLD
    make_everything(supporter, support_organisation)
    with pytest.raises(CommandError, match="key 'oud' is not in CASEWORK_KEYS"):
        rotate(settings, NEW)
    assert set(count_by_key()) == {"oud"}


def test_after_rotation_the_fence_is_closed_for_the_owner(
    as_owner, supporter, support_organisation, settings
):
    settings.CASEWORK_KEYS = OLD
    make_everything(supporter, support_organisation)
    rotate(settings, f"{NEW},{OLD}")
    assert not HelpSeeker.objects.exists()


def test_the_portal_cannot_rotate(db):
    with pytest.raises(CommandError, match="DATABASE_OWNER_URL"):
        call_command("rotate_casework_keys")


def test_while_rotating_a_surname_is_found_under_either_key(
    supporter, support_organisation, settings
):
    settings.CASEWORK_KEYS = OLD
    make_everything(supporter, support_organisation)
    settings.CASEWORK_KEYS = f"{NEW},{OLD}"
    with acting_as(supporter.pk, support_organisation.pk):
        assert HelpSeeker.objects.named("verzonnen", support_organisation.pk).exists()


def test_letters_that_still_wait_open_with_the_new_key(as_owner, db, settings):
    settings.CASEWORK_KEYS = OLD
    words = {"email": "ge@voorbeeld.example", "subject": "Kom je?", "body": "Om acht uur"}
    Letter.objects.write(kind=LetterKind.GUEST, about="event:1", period="1", **words)
    rotate(settings, f"{NEW},{OLD}")
    assert count_by_key() == {"nieuw": 3}
    settings.CASEWORK_KEYS = NEW
    letter = Letter.objects.get()
    assert {name: getattr(letter, name) for name in words} == words
