"""Fills three villages with made-up people and what they do. The same every time.

Runs once: what visitors of the demo changed stays. Only the weekly events are topped up, so that
the agenda is never empty.
"""

from django.db import transaction

from villagehub.accounts.models import User
from villagehub.demo.personas import PERSONAS, email_of
from villagehub.demo.seeding import (
    agenda,
    casework,
    comments,
    deciding,
    encounters,
    exchange,
    facilities,
    housing,
    hurdles,
    initiative_people,
    initiatives,
    linked,
    news,
    papers,
    people,
    requests,
    rooms,
    signals,
    work,
)


def seed() -> bool:
    """True when the demo village was made just now."""
    is_new = not User.objects.filter(email=email_of(PERSONAS[0].key)).exists()
    if is_new:
        with transaction.atomic():
            people.seed()
            facilities.seed()
            initiatives.seed()
            initiative_people.seed()
            agenda.seed()
            linked.seed()
            requests.seed()
            hurdles.seed()
            signals.seed()
            rooms.seed()
            news.seed()
            exchange.seed()
            comments.seed()
            papers.seed()
            housing.seed()
            deciding.seed()
            encounters.seed()
            work.seed()
        casework.seed()
    agenda.top_up()
    rooms.top_up()
    return is_new
