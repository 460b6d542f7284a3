"""De Nieuwe Hoek with its list, programme and rules, and Het Hofje that was drawn and built."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from initiatives.housing import figures
from initiatives.housing.models import (
    AllocationRound,
    AllocationRules,
    Assignment,
    ChecklistStep,
    Defect,
    Home,
    HousingWish,
    InterestEntry,
    Programme,
    ProgrammeRow,
    PublicNumber,
)
from initiatives.kinds import kind_data
from initiatives.models import Audience, Initiative, InitiativeMember, LifeEvent
from villagehub.accounts.models import User
from villagehub.demo.housing import story
from villagehub.demo.people import seeding as people
from villages.models import Village


def seed() -> None:
    hoek = Initiative.objects.get(title__startswith=story.HOEK)
    lead = people.by_name("Lotte Beerens")
    _households(hoek, lead)
    figures.release(hoek, lead)
    _programme(hoek, story.PROGRAMME, Audience.ALL)
    _rules(hoek, lead, days_ago=16)
    draw_on = timezone.localdate() + timedelta(days=24)
    AllocationRound.commit(hoek, lead, draw_on, PublicNumber.DICE)
    for key, days_ago, evidence in story.DONE:
        _step(hoek, lead, key, days_ago, evidence)
    _hofje()


def _households(initiative: Initiative, lead: User) -> None:
    year = timezone.localdate().year
    said = [("yes", row) for row in story.STARTERS] + [("no", row) for row in story.OTHERS]
    for number, first_name in enumerate(story.FIRST_NAMES):
        entry = _on_list(initiative, lead, first_name, number)
        if number < len(said):
            starter, row = said[number]
            _wish(entry, starter, row, year, number in story.LEVEL)


def _on_list(initiative: Initiative, lead: User, first_name: str, number: int) -> InterestEntry:
    """The one with an appartement in mind has no e-mail: the board wrote her down."""
    if number == len(story.STARTERS) + len(story.OTHERS) - 1:
        return InterestEntry.enter_for(initiative, people.by_name("Bep Jenniskens"), lead)
    address = f"{first_name.lower()}@huishouden.example"
    entry = InterestEntry.ask(initiative, f"{first_name} (verzonnen)", address)
    entry.confirm()
    since = timezone.now() - timedelta(days=300 - 12 * number)
    InterestEntry.objects.filter(pk=entry.pk).update(
        asked_at=since,
        confirmed_at=since,
        confirm_again_on=since.date() + timedelta(days=365),
    )
    return entry


def _wish(entry: InterestEntry, starter: str, row: tuple, year: int, level: bool) -> None:
    tenure, types, price, bedrooms, size, age, self_build, later = row
    HousingWish.objects.create(
        entry=entry,
        starter=starter,
        tenure=tenure,
        dwelling_types=types,
        price_band=price,
        rent_band="to_800" if tenure != "buy" else "",
        bedrooms=bedrooms,
        household_size=size,
        age_band=age,
        self_build=self_build,
        lifelong="yes" if level else "no",
        earliest_year=year + later,
        ties=["lives", "family"] if bedrooms == 2 else ["works"],
    )


def _programme(initiative: Initiative, rows: list, audience: str) -> None:
    programme = Programme.objects.create(initiative=initiative, audience=audience)
    for number, kind, tenure, price, rent, bedrooms, level in rows:
        ProgrammeRow.objects.create(
            programme=programme,
            number=number,
            dwelling_type=kind,
            tenure=tenure,
            price_band=price,
            rent_band=rent,
            bedrooms=bedrooms,
            lifelong=level,
        )


def _rules(initiative: Initiative, lead: User, days_ago: int) -> None:
    AllocationRules.objects.create(
        initiative=initiative,
        version=1,
        criteria=["starter", "self_build"],
        open_call=story.OPEN_CALL,
        complaints=story.COMPLAINTS,
        explanation=story.EXPLANATION,
        published_at=timezone.now() - timedelta(days=days_ago),
        by=lead,
    )


def _step(initiative: Initiative, lead: User, key: str, days_ago: int, evidence: str) -> None:
    ChecklistStep.objects.create(
        initiative=initiative,
        key=key,
        done_on=timezone.localdate() - timedelta(days=days_ago),
        evidence=evidence,
        audience=Audience.MEMBERS,
        by=lead,
    )


def _hofje() -> None:
    lead = people.by_name("Hetty Janssen")
    last = kind_data("cpo_housing").steps[-1]
    hofje = Initiative.objects.create(
        village=Village.objects.get(slug="meterik"),
        title=story.HOFJE,
        kind="cpo_housing",
        summary=story.HOFJE_SUMMARY,
        created_by=lead,
        step=last.code,
        stage=last.stage,
    )
    started = timezone.now() - timedelta(days=1500)
    Initiative.objects.filter(pk=hofje.pk).update(created_at=started)
    LifeEvent.objects.create(initiative=hofje, what=LifeEvent.What.STARTED, by=lead, at=started)
    hofje.members.create(user=lead, role=InitiativeMember.Role.LEAD, since=started.date())
    _given_homes(hofje, lead)


def _given_homes(hofje: Initiative, lead: User) -> None:
    """Six households, four homes; one dropped out and made room."""
    year = timezone.localdate().year
    for number, row in enumerate(story.STARTERS[:6]):
        entry = InterestEntry.ask(hofje, f"Hofje {number + 1}", f"hofje{number + 1}@hof.example")
        entry.confirm()
        _wish(entry, "yes" if number < 4 else "no", ("both", [], *row[2:]), year, False)
    _programme(hofje, [(4, "courtyard", "buy", "to_200", "", 3, True)], Audience.ALL)
    _rules(hofje, lead, days_ago=700)
    drawn_on = timezone.localdate() - timedelta(days=640)
    made = AllocationRound.commit(hofje, lead, drawn_on, PublicNumber.DICE)
    then = timezone.now() - timedelta(days=640)
    made.draw(lead, "2463151365", at=then)
    _in_turn(made, lead)
    AllocationRound.objects.filter(pk=made.pk).update(committed_at=then - timedelta(days=30))
    keys_on = timezone.localdate() - timedelta(days=60)
    Home.objects.filter(initiative=hofje).update(keys_on=keys_on)
    home = Home.objects.filter(initiative=hofje).order_by("label")[0]
    for text, days in story.DEFECTS:
        due_on = timezone.localdate() + timedelta(days=days)
        Defect.objects.create(home=home, text=text, due_on=due_on)


def _in_turn(made: AllocationRound, lead: User) -> None:
    first = made.turn()
    while (turn := made.turn()) is not None:
        home = made.free_homes()[0]
        offer = made.assign(turn.pk, home, lead, "Aan de beurt, en deze woning past")
        made.accept(offer, None)
        if turn == first:
            made.drop(turn, lead, "Kreeg de lening niet rond")
    for offer in made.offers().select_related("home"):
        made.accept(offer, None)
    Assignment.objects.filter(round_entry__round=made, ended_at__isnull=True).update(
        assigned_on=timezone.localdate() - timedelta(days=630)
    )
