"""What villages have, in the catalogue of open data. Per village there are files too: the page
about open data says at which address."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from villages.opendata.catalogue import Dataset, File, datasets


def of_villages(user: Any) -> Iterable[Dataset]:
    explained = reverse("opendata:explained")
    yield Dataset(
        "voorzieningen",
        _("Voorzieningen in dorpen"),
        _("Winkels, scholen, dorpshuizen, zorg en meer, met plek, openingstijden en stand."),
        (
            File(_("Diensten volgens HSDS 3"), reverse("opendata:services"), "JSON"),
            File(_("Per dorp, voor op een kaart"), explained, "GEOJSON", is_download=False),
            File(_("Per dorp, als tabel"), explained, "CSV", is_download=False),
        ),
        theme="SOCI",
        api=(reverse("opendata:hsds"), reverse("opendata:openapi")),
    )
    yield Dataset(
        "agenda",
        _("Agenda en nieuws van dorpen"),
        _("Per dorp: wat er te doen is, en wat er nieuw bij kwam."),
        (
            File(_("Agenda van een dorp"), explained, "ICS", is_download=False),
            File(_("Nieuw in een dorp"), explained, "ATOM", is_download=False),
        ),
        theme="SOCI",
    )


datasets.plug(of_villages)
