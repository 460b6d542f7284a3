"""Who lives in the demo villages and who works for them."""

from __future__ import annotations

import random
from datetime import timedelta

from allauth.account.models import EmailAddress
from django.utils import timezone
from django.utils.text import slugify

from villagehub.accounts.models import User
from villagehub.demo.people.story import (
    CARD,
    COLLEAGUE,
    INTRODUCTIONS,
    RESIDENTS,
    WAITING,
    WITHOUT_EMAIL,
)
from villagehub.demo.personas import BY_KEY, PERSONAS, email_of
from villages.models import (
    Confirmation,
    Membership,
    MembershipCode,
    Municipality,
    Organisation,
    SupportCard,
    Village,
    Vouch,
)

Role = Membership.Role


def seed() -> None:
    for key, text in INTRODUCTIONS.items():
        Village.objects.filter(slug=key).update(introduction=text)
    personas = {persona.key: _person(persona.name, email_of(persona.key)) for persona in PERSONAS}
    _give_roles(personas)
    _show_supporters(personas["ondersteuner"], personas["collega"])
    for slug, names in RESIDENTS.items():
        village = Village.objects.get(slug=slug)
        for number, name in enumerate(names.replace("\n", " ").split(",")):
            _resident(" ".join(name.split()), village, personas["ondersteuner"], number)
    _confirmations(personas)


def _person(name: str, email: str | None, **fields) -> User:
    user = User.objects.create_user(email=email, name=name, **fields)
    if email:
        EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    return user


def _resident(name: str, village: Village, recorder: User, number: int) -> None:
    without_email = name in WITHOUT_EMAIL
    since = timezone.localdate() - timedelta(days=20 + random.Random(name).randrange(300))
    user = _person(
        name,
        None if without_email else f"{slugify(name)}@demo.example",
        phone=f"06-00 00 00 {number:02d}" if without_email else "",
        recorded_by=recorder if without_email else None,
        consent_how=User.ConsentHow.SPOKEN if without_email else "",
        consent_on=since if without_email else None,
    )
    Membership.objects.create(
        user=user,
        village=village,
        role=Role.RESIDENT,
        recorded_by=user.recorded_by,
        valid_from=since if name not in WAITING else timezone.localdate(),
        **_confirmed(name, recorder if without_email else None),
    )


def _confirmed(name: str, recorder: User | None) -> dict:
    """Most are known; whom the supporter registered is confirmed by that."""
    if name in WAITING:
        return {}
    how = Confirmation.ON_BEHALF if recorder else Confirmation.EARLIER
    return {"confirmed_how": how, "confirmed_at": timezone.now(), "confirmed_by": recorder}


def _confirmations(personas: dict[str, User]) -> None:
    """One neighbour vouched for one of those who wait, and the bulletin has a code."""
    first = Membership.objects.waiting().get(user__name=WAITING[0])
    Vouch.give(first, personas["trekker"])
    MembershipCode.objects.create(
        village=Village.objects.get(slug="america"),
        label="Dorpsblad van december",
        code="ACDE2346",
        expires_on=timezone.localdate() + timedelta(days=45),
        made_by=personas["redacteur"],
    )


def _give_roles(people: dict[str, User]) -> None:
    america = Village.objects.get(slug="america")
    municipality = america.municipality
    organisation = _support_organisation()
    since = timezone.localdate() - timedelta(days=200)
    roles: list[tuple[str, str, dict]] = [
        ("bewoner", Role.RESIDENT, {"village": america}),
        ("trekker", Role.RESIDENT, {"village": america}),
        ("redacteur", Role.RESIDENT, {"village": america}),
        ("redacteur", Role.EDITOR, {"village": america}),
        ("ondersteuner", Role.SUPPORTER, {"organisation": organisation}),
        ("collega", Role.SUPPORTER, {"organisation": organisation}),
        ("coordinator", Role.COORDINATOR, {"organisation": organisation}),
        ("privacy", Role.PRIVACY_CONTACT, {"organisation": organisation}),
        ("behandelaar", Role.OFFICER, {"municipality": municipality}),
        ("beslisser", Role.DECISION_MAKER, {"municipality": municipality}),
        ("adviseur", Role.ADVISER, {"municipality": municipality}),
        ("bezwaar", Role.DECISION_MAKER, {"municipality": municipality}),
        ("raadslid", Role.COUNCIL_VIEWER, {"municipality": municipality}),
        ("beheerder", Role.ADMIN, {}),
    ]
    for key, role, scope in roles:
        known = _confirmed(people[key].name, None) if role == Role.RESIDENT else {}
        Membership.objects.create(user=people[key], role=role, valid_from=since, **scope, **known)


def _show_supporters(supporter: User, colleague: User) -> None:
    """One is there; a colleague is on leave, and she takes over."""
    organisation = Organisation.objects.get(kind=Organisation.Kind.SUPPORT)
    villages = list(organisation.villages.all())
    here = SupportCard.objects.create(user=supporter, organisation=organisation, **CARD)
    here.villages.set([each for each in villages if each.slug == "america"])
    today = timezone.localdate()
    leave = {"away_from": today - timedelta(days=4), "away_until": today + timedelta(days=16)}
    away = SupportCard.objects.create(
        user=colleague, organisation=organisation, **COLLEAGUE, **leave, replaced_by=here
    )
    away.villages.set(villages)


def _support_organisation() -> Organisation:
    organisation = Organisation.objects.create(
        name="Steunpunt Peeldorpen",
        kind=Organisation.Kind.SUPPORT,
        phone="077-000 00 10",
        reachable_text="Inloop in 't Laefhoes: donderdag van 10 tot 12 uur",
    )
    organisation.villages.set(Village.objects.filter(slug__in=RESIDENTS))
    return organisation


def persona(key: str) -> User:
    return User.objects.get(email=email_of(BY_KEY[key].key))


def by_name(name: str) -> User:
    return User.objects.get(name=name)


def municipality() -> Municipality:
    return Village.objects.get(slug="america").municipality
