"""What pages show of an initiative and of who takes part."""

from initiatives.models import (
    BoardPost,
    Initiative,
    InitiativeEvent,
    InitiativeMember,
    JoinQuestion,
    Lesson,
    LifeEvent,
    PostHolder,
    StageChange,
    Thanks,
)
from villagehub.web.shown import Shown, shown

# Its title stands with whoever follows its example, and with whoever took a lesson along.
FOLLOWED_IN = ("copies__village", "lessons__taken_by__village")

shown.plug(Shown(Initiative, "village", also=FOLLOWED_IN, but=("setup_seen", "quiet_told_at")))
shown.plug(Shown(Lesson, "initiative__village", also=("taken_by__village",)))
shown.plug(Shown(Lesson.taken_by.through, "initiative__village"))
for of_initiative in (
    *(InitiativeMember, InitiativeEvent, JoinQuestion, BoardPost, StageChange, LifeEvent, Thanks),
):
    shown.plug(Shown(of_initiative, "initiative__village"))
shown.plug(Shown(PostHolder, "post__initiative__village"))
