"""What the municipality may know of an initiative, beside its request at the desk."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, F, QuerySet, TextField, Value, When
from django.utils.translation import gettext_lazy as _

from initiatives.hurdles.models import BackingOffer, Obstacle, Risk
from initiatives.models import Audience
from initiatives.regulatory.desk.beside import Source, beside, columns


def obstacle_of_request(case: Any, user: Any) -> QuerySet[Any]:
    """Where it began. In full only for whom it is written; else the words that are for all."""
    for_all = {"audience": Audience.ALL}
    text = Case(
        When(**for_all, then=F("title")), default=F("public_text"), output_field=TextField()
    )
    note = Case(When(**for_all, then=F("description")), default=Value(""), output_field=TextField())
    return columns(Obstacle.objects.visible_to(user).filter(request=case.pk), text, note)


def shared_risks(case: Any, user: Any) -> QuerySet[Any]:
    """As long as the initiative shares its register with the municipality."""
    rows = Risk.objects.visible_to(user).filter(initiative=case.initiative_id).going_on()
    return columns(rows, "title", "mitigation", -F("score"))


def backing_given(case: Any, user: Any) -> QuerySet[Any]:
    rows = BackingOffer.objects.visible_to(user).filter(initiative=case.initiative_id).given()
    return columns(rows, "title", "offerer")


beside.plug(Source("obstacle", _("De hobbel waar dit mee begon"), obstacle_of_request), 10)
beside.plug(Source("risks", _("Risico's die ze delen"), shared_risks), 20)
beside.plug(Source("backing", _("Ruggensteun"), backing_given), 30)
