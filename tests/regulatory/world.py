"""What became of requests, for the pages that show it."""

from datetime import timedelta

from django.utils import timezone

from initiatives.regulatory.decisions.conditions import Condition
from initiatives.regulatory.models import (
    AdviceRequest,
    Objection,
    Precedent,
    PrecedentSource,
    SigningKey,
)
from tests.regulatory.factories import (
    REFUSAL,
    agree_on_plan,
    both_look_back,
    decide,
    decide_experiment,
    enter_on_paper,
    evaluate,
    make_request,
    open_look_back,
    take_up,
)


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
    _add_experiments(things, lead, cast)
    things.objection = Objection.file(decision, lead, "applicant", "Het kan wel.")
    granted = take_up(make_request(things.initiative, lead, title="Met tent"), officer)
    terms = {
        "conditions": [Condition(text, in_a_week) for text in ("Haal de tent weg.", "Ruim op.")]
    }
    decide(granted, cast.decision_maker, outcome="granted_with_conditions", **terms)
    things.granted = granted
    granted.decision.conditions.get(number=2).tell_done(lead, "Opgeruimd.")
    things.on_paper = enter_on_paper(things.initiative, lead, officer)
    things.helped = enter_on_paper(
        things.initiative, lead, cast.supporter, on=timezone.localdate(), way="helped"
    )
    _add_other_portal(things, cast.admin)


def _add_experiments(things, lead, cast):
    """One that begins later, one under way, one that is looked back upon, one that is over."""

    def granted(title, **days):
        case = take_up(make_request(things.initiative, lead, title=title), cast.officer)
        return decide_experiment(case, cast.decision_maker, **days)

    things.planned = granted("Komt nog", began_days_ago=-10, ends_in_days=200).request
    under_way = granted("Loopt", ends_in_days=300)
    agree_on_plan(under_way, lead, cast.officer)
    things.under_way = under_way.request
    looked_at = granted("Kijkt terug", began_days_ago=250, ends_in_days=30)
    open_look_back(looked_at, "mid_term")
    both_look_back(open_look_back(looked_at), lead, cast.officer)
    things.looked_at = looked_at.request
    over = granted("Voorbij", began_days_ago=150, ends_in_days=30)
    evaluate(over, lead, cast.officer)
    things.evaluated = over.request


def _add_other_portal(things, admin):
    """One that is followed, with another key than before, and an answer that came from it."""
    source = PrecedentSource(
        address="https://venray.example/regelruimte/gemeente/venray/precedenten.json",
        municipality="Venray",
        public_key=SigningKey.current().public,
        offered_key=SigningKey.renew().public,
    )
    source.follow(admin)
    item = {
        "kind": "answer",
        "title": "Mag een bijenkast?",
        "says": "yes",
        "rule": "",
        "parts": [["answer", "Dat mag."]],
        "village": "Oirlo",
        "on": "2026-11-02",
        "url": "https://venray.example/regelruimte/vraag/1/",
    }
    things.precedent = Precedent.made_of(source, "1", "0" * 64, item)
    things.precedent.save()
    things.source = source
