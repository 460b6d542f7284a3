"""What stands on the card of a facility."""

from villages.models import Facility
from villages.sharing.shared import Said, Shared, shared


def _says(facility: Facility) -> Said:
    line = facility.get_kind_display()
    words = ", ".join(filter(None, [line, facility.address, facility.description]))
    return Said(facility.village, facility.name, line, words)


shared.plug(Shared("voorziening", Facility, _says, ("village",)))
