"""What stands on the card of an initiative."""

from initiatives.models import Initiative
from villages.sharing.shared import Said, Shared, shared


def _says(initiative: Initiative) -> Said:
    line = str(initiative.get_kind_display())
    return Said(initiative.village, initiative.title, line, initiative.summary)


shared.plug(Shared("initiatief", Initiative, _says, ("village",)))
