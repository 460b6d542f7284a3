"""Posts of initiatives can be found."""

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from initiatives.models import Audience
from initiatives.models.findable import for_whoever_sees_it
from initiatives.papers.models import Update
from villages.search.kinds import For, SearchKind, kinds

kinds.plug(
    SearchKind(
        "berichten",
        _("Berichten van initiatieven"),
        model=Update,
        audience=(
            *for_whoever_sees_it(Q(audience=Audience.ALL)),
            For("inside", of="initiative_id", when=Q(audience=Audience.MEMBERS)),
            For("runners", of="initiative_id"),
        ),
        text=("text", "picture_text"),
        village="initiative__village",
        at="published_at",
        part_field="initiative__slug",
        # What was withdrawn is not there, also not for whoever wrote it.
        listed=Q(withdrawn_at__isnull=True),
        url=lambda line: reverse("papers:update", args=[line.village_slug, line.part, line.key]),
        parents=("initiative",),
    ),
    65,
)
