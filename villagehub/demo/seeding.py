"""Fills three villages with made-up people and what they do. The same every time.

Runs once: what visitors of the demo changed stays. Only the weekly events are topped up, so that
the agenda is never empty.
"""

from django.db import transaction

from villagehub.accounts.models import User
from villagehub.demo.agenda import seeding as agenda
from villagehub.demo.casework import seeding as casework
from villagehub.demo.comments import seeding as comments
from villagehub.demo.deciding import seeding as deciding
from villagehub.demo.encounters import seeding as encounters
from villagehub.demo.exchange import seeding as exchange
from villagehub.demo.facilities import seeding as facilities
from villagehub.demo.housing import seeding as housing
from villagehub.demo.hurdles import seeding as hurdles
from villagehub.demo.initiative_people import seeding as initiative_people
from villagehub.demo.initiatives import seeding as initiatives
from villagehub.demo.linked import seeding as linked
from villagehub.demo.news import seeding as news
from villagehub.demo.papers import seeding as papers
from villagehub.demo.past import told_at_the_time
from villagehub.demo.people import seeding as people
from villagehub.demo.personas import PERSONAS, email_of
from villagehub.demo.pictures import seeding as pictures
from villagehub.demo.requests import seeding as requests
from villagehub.demo.rooms import seeding as rooms
from villagehub.demo.signals import seeding as signals
from villagehub.demo.synthetic import refuse_real_people
from villagehub.demo.work import seeding as work


def seed() -> bool:
    """True when the demo village was made just now."""
    is_new = not User.objects.filter(email=email_of(PERSONAS[0].key)).exists()
    if is_new:
        refuse_real_people()
        with transaction.atomic():
            people.seed()
            with told_at_the_time():
                facilities.seed()
            initiatives.seed()
            initiative_people.seed()
            agenda.seed()
            linked.seed()
            with told_at_the_time():
                requests.seed()
                hurdles.seed()
                signals.seed()
            rooms.seed()
            news.seed()
            agenda.propose()
            pictures.seed()
            exchange.seed()
            comments.seed()
            papers.seed()
            with told_at_the_time():
                housing.seed()
                deciding.seed()
                encounters.seed()
            work.seed()
        casework.seed()
    agenda.top_up()
    rooms.top_up()
    return is_new
