"""What stands on the card of a village."""

from django.utils.translation import gettext as _

from villages.places.models import Village
from villages.sharing.shared import Said, Shared, shared


def _says(village: Village) -> Said:
    words = village.introduction or _(
        "Wat er speelt in het dorp, wie je kunt bellen, en waar je aan mee kunt doen."
    )
    line = _("Gemeente %(name)s") % {"name": village.municipality.name}
    return Said(village, village.name, line, words)


shared.plug(Shared("dorp", Village, _says, ("municipality",)))
