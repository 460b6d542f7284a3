"""Initiatives can be found."""

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative
from villages.search.kinds import SearchKind, kinds
from villages.search.pages import PortalPage, pages

kinds.plug(
    SearchKind(
        "initiatieven",
        _("Initiatieven"),
        model=Initiative,
        text=("summary", "what_we_need"),
        labels=("kind",),
        at="created_at",
        current=lambda: Q(outcome=""),
        key_field="slug",
        url=lambda line: reverse("initiatives:detail", args=[line.village_slug, line.part]),
    ),
    30,
)
pages.plug(
    PortalPage(_("Initiatieven in het land"), _("voorbeelden ideeën"), "initiatives:country"), 50
)
