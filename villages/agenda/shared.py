"""What stands on the card of an activity."""

from django.utils.translation import gettext as _

from villages.models import Event
from villages.sharing.shared import Said, Shared, shared


def _says(event: Event) -> Said:
    line = _("Gaat niet door") if event.cancelled_at else event.when_text
    words = ", ".join(filter(None, [line, event.where, event.description]))
    return Said(event.village, event.title, line, words)


shared.plug(Shared("activiteit", Event, _says, ("village", "facility")))
