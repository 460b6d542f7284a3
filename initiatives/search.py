"""Initiatives can be found."""

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative, Visibility
from villages.search.kinds import For, SearchKind, kinds
from villages.search.pages import PortalPage, pages

PUBLIC = Q(visibility=Visibility.PUBLIC)

kinds.plug(
    SearchKind(
        "initiatieven",
        _("Initiatieven"),
        model=Initiative,
        audience=(
            For("public", when=PUBLIC),
            For("village", of="village_id", when=Q(visibility=Visibility.VILLAGE)),
            For("initiative", of="pk", when=~PUBLIC),
        ),
        text=("summary", "what_we_need"),
        labels=("kind",),
        current=Q(outcome=""),
        part_field="slug",
        url=lambda line: reverse("initiatives:detail", args=[line.village_slug, line.part]),
    ),
    30,
)
pages.plug(
    PortalPage(_("Initiatieven in het land"), _("voorbeelden ideeën"), "initiatives:country"), 50
)
