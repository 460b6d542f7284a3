"""Lessons can be found."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from initiatives.models import Lesson
from villages.search.kinds import SearchKind, kinds

kinds.plug(
    SearchKind(
        "lessen",
        _("Lessen"),
        model=Lesson,
        text=("what_worked", "what_did_not", "advice"),
        village="initiative__village",
        at="created_at",
        key_field="initiative__slug",
        url=lambda line: reverse(
            "initiatives:lesson", args=[line.village_slug, line.part, line.key]
        ),
    ),
    35,
)
