"""What pages show of conversations."""

from initiatives.encounters.models import (
    Agreement,
    AgreementVersion,
    Chair,
    Meeting,
    Question,
    Rules,
    Topic,
)
from villagehub.web.shown import Shown, shown

for of_initiative in (Meeting, Rules, Agreement):
    shown.plug(Shown(of_initiative, "initiative__village"))
for of_meeting in (Chair, Topic, Question):
    shown.plug(Shown(of_meeting, "meeting__initiative__village"))
shown.plug(Shown(AgreementVersion, "agreement__initiative__village"))
