"""Public requests in the sitemap, and the register in the catalogue of open data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from initiatives.regulatory.models import RegulatoryRequest, RuleQuestion
from villages.models import Municipality
from villages.opendata.catalogue import Dataset, File, datasets
from villages.opendata.sitemaps import VISITOR, RowSitemap, pages, sitemaps


class RequestSitemap(RowSitemap):
    def items(self) -> Any:
        return RegulatoryRequest.objects.visible_to(VISITOR).order_by("pk")


sitemaps.plug(("regelruimte", RequestSitemap))
pages.plug("regulatory:register", 60)


def register_as_dataset(user: Any) -> Iterator[Dataset]:
    page = reverse("regulatory:register")
    yield Dataset(
        "regelruimte",
        _("Register van verzoeken om regelruimte"),
        _(
            "Wat dorpen hun gemeente vroegen: soort, dorp, gemeente, regel, uitkomst, termijn en "
            "of het antwoord op tijd was."
        ),
        (
            File(_("Register als tabel"), reverse("regulatory:register_csv"), "CSV"),
            File(_("Register voor programma's"), reverse("regulatory:register_json"), "JSON"),
            File(_("Wat het laatst veranderde"), reverse("regulatory:register_atom"), "ATOM"),
        ),
        landing=page,
    )
    yield from _precedents(user)


def _precedents(user: Any) -> Iterator[Dataset]:
    """Of each municipality that answered anything. One query."""
    asked = RegulatoryRequest.objects.visible_to(user).public().decided()
    answered = RuleQuestion.objects.visible_to(user)
    said = [Exists(rows.filter(municipality=OuterRef("pk"))) for rows in (asked, answered)]
    for each in Municipality.objects.filter(Q(said[0]) | Q(said[1])).only(
        "name", "slug", "gm_code"
    ):
        path = reverse("regulatory:precedents_json", args=[each.slug])
        name = {"name": each.name}
        yield Dataset(
            f"precedenten-{each.gm_code.lower()}",
            _("Antwoorden en lessen van de gemeente %(name)s") % name,
            _("Wat de gemeente antwoordde en besloot en wat dorpen er leerden, ondertekend."),
            (File(_("Ondertekende lijst"), path, "JSON"),),
            of=(each.gm_code, each.name),
            landing=reverse("regulatory:rrr", args=[each.slug]),
        )


datasets.plug(register_as_dataset)
