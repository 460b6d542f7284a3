"""Lessons can be found."""

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from initiatives.models import Lesson
from initiatives.models.findable import for_whoever_sees_it
from villages.search.kinds import For, SearchKind, kinds

kinds.plug(
    SearchKind(
        "lessen",
        _("Lessen"),
        model=Lesson,
        audience=(
            *for_whoever_sees_it(Q(published_at__isnull=False)),
            For("runners", of="initiative_id"),
        ),
        text=("what_worked", "what_did_not", "advice"),
        village="initiative__village",
        part_field="initiative__slug",
        url=lambda line: reverse(
            "initiatives:lesson", args=[line.village_slug, line.part, line.key]
        ),
        parents=("initiative",),
    ),
    35,
)
