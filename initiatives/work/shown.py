"""What pages show of tasks and shifts, and of how many do them."""

from initiatives.work.models import Shift, ShiftSeries, SignUp, Taker, Task
from villagehub.web.shown import Shown, shown

for of_initiative in (Task, Shift, ShiftSeries):
    shown.plug(Shown(of_initiative, "initiative__village"))
shown.plug(Shown(Taker, "task__initiative__village"))
shown.plug(Shown(SignUp, "shift__initiative__village"))
