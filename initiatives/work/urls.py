from django.urls import path

from initiatives.urls import one
from initiatives.work.views import asked, board, planning, rota, shifts, swaps, tasks

app_name = "work"

work = one + "werk/"
task = work + "taken/<uuid:pk>/"
shift = work + "diensten/<uuid:pk>/"

urlpatterns = [
    path(work, board.board, name="board"),
    path(work + "rooster/", rota.rota, name="rota"),
    path(work + "rooster/maken/", rota.plan, name="rota_new"),
    path(work + "rooster/afdrukken/", rota.printed, name="rota_print"),
    path(work + "rooster/indelen/", planning.planning, name="planning"),
    path(work + "rooster/indelen/klaar/", planning.publish, name="planning_publish"),
    path(work + "rooster/indelen/vragen/", planning.ask_when, name="planning_ask"),
    path(work + "wanneer/", planning.availability, name="availability"),
    path(work + "kunnen/", board.abilities, name="abilities"),
    path(work + "taken/nieuw/", tasks.new, name="task_new"),
    path(task, tasks.detail, name="task"),
    path(task + "wijzigen/", tasks.edit, name="task_edit"),
    path(task + "weg/", tasks.delete, name="task_delete"),
    path(task + "doen/", tasks.take, name="task_take"),
    path(task + "klaar/", tasks.finish, name="task_finish"),
    path(task + "toch-niet-klaar/", tasks.reopen, name="task_reopen"),
    path(task + "vragen/", tasks.ask, name="task_ask"),
    path(work + "doet/<uuid:pk>/teruggeven/", tasks.release, name="task_release"),
    path(work + "diensten/nieuw/", shifts.new, name="shift_new"),
    path(shift, shifts.detail, name="shift"),
    path(shift + "wijzigen/", shifts.edit, name="shift_edit"),
    path(shift + "afgelasten/", shifts.call_off, name="shift_off"),
    path(shift + "komen/", shifts.come, name="shift_come"),
    path(shift + "vragen/", shifts.ask, name="shift_ask"),
    path(shift + "zoeken/", shifts.seek, name="shift_seek"),
    path(work + "plekken/<uuid:pk>/kan-niet/", shifts.cannot, name="cannot"),
    path(work + "plekken/<uuid:pk>/antwoord/", swaps.answer, name="wish_answer"),
    path(work + "plekken/<uuid:pk>/ruilen/", swaps.swap_new, name="swap_new"),
    path(work + "ruilen/<uuid:pk>/", swaps.swap, name="swap"),
    path(work + "gezien/", swaps.seen, name="seen"),
    path(work + "gezien/<uuid:pk>/weg/", swaps.seen_remove, name="seen_remove"),
    path("werk/gevraagd/<str:token>/", asked.asked, name="asked"),
]
