"""From a lesson to a request of one's own."""

from __future__ import annotations

from django.utils.translation import gettext as _

from initiatives.models import Lesson
from initiatives.sockets.adopting import Onward, adopting
from villagehub.web.paths import path_to


def want_it_too(lesson: Lesson) -> Onward:
    return Onward(
        _("Wij willen dit ook"),
        _("Neem deze les mee als voorbeeld in een verzoek aan je eigen gemeente."),
        path_to("regulatory:want_too", "les", lesson.pk),
    )


adopting.plug(want_it_too)
