"""Nothing of casework leaves with an initiative: a file is kept by the municipality it went to."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative
from initiatives.regulatory.models import RegulatoryRequest
from initiatives.sockets.portable import Stay, stays


def requests(initiative: Initiative) -> int:
    return RegulatoryRequest.objects.filter(initiative=initiative).count()


stays.plug(
    Stay(
        "verzoeken-aan-de-gemeente",
        _("Verzoeken aan de gemeente"),
        _("zo'n dossier ligt bij de gemeente, en die bewaart het"),
        requests,
    ),
    60,
)
