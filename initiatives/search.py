"""Initiatives can be found."""

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative, Lesson
from villages.search.kinds import Kind, register

register(
    Kind(
        "initiatieven",
        _("Initiatieven"),
        30,
        model=Initiative,
        text=("summary", "what_we_need"),
        labels=("kind",),
        at="created_at",
        current=lambda: Q(outcome=""),
        key_field="slug",
        url=lambda line: reverse("initiatives:detail", args=[line.village_slug, line.part]),
    )
)
register(
    Kind(
        "lessen",
        _("Lessen"),
        35,
        model=Lesson,
        text=("what_worked", "what_did_not", "advice"),
        village="initiative__village",
        at="created_at",
        key_field="initiative__slug",
        url=lambda line: reverse(
            "initiatives:lesson", args=[line.village_slug, line.part, line.key]
        ),
    )
)
