"""What became of requests, for the pages that show it."""

from datetime import timedelta

from django.utils import timezone

from initiatives.regulatory.decisions.conditions import Condition
from initiatives.regulatory.models import AdviceRequest, Objection
from tests.regulatory.factories import REFUSAL, decide, make_request, take_up


def add_answered(things, lead, cast):
    municipality = things.initiative.village.municipality
    municipality.designated_channel = True
    municipality.save()
    officer = cast.officer
    in_a_week = timezone.localdate() + timedelta(days=7)
    advised = take_up(make_request(things.initiative, lead, title="Met advies"), officer)
    things.advice = AdviceRequest.ask(advised, officer, cast.adviser, "Past het?", in_a_week)
    things.sent_on = take_up(make_request(things.initiative, lead, title="Verder"), officer)
    decide(things.sent_on, officer, outcome="forwarded", forwarded_to="Provincie Limburg")
    things.refused = take_up(make_request(things.initiative, lead, title="Smal"), officer)
    decision = decide(things.refused, cast.decision_maker, outcome="refused", **REFUSAL)
    things.objection = Objection.file(decision, lead, "applicant", "Het kan wel.")
    granted = take_up(make_request(things.initiative, lead, title="Met tent"), officer)
    terms = {"conditions": [Condition("Haal de tent weg.", in_a_week)]}
    decide(granted, cast.decision_maker, outcome="granted_with_conditions", **terms)
    things.granted = granted
