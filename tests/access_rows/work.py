from tests.access_rows.rows import initiative, only, public, signed_in


def one(name):
    return lambda w: {**initiative(w), "pk": getattr(w, name).pk}


def runner(arguments, **more):
    return only("lead", arguments=arguments, otherwise=403, **more)


def pressed(*who, of, otherwise=404):
    return only(*who, arguments=one(of), otherwise=otherwise, method="post", ok=302)


ROWS = {
    "work:board": public(initiative),
    "work:rota": public(initiative),
    "work:rota_new": runner(initiative),
    "work:rota_print": public(initiative),
    "work:planning": runner(initiative),
    "work:planning_publish": runner(initiative),
    "work:planning_ask": runner(initiative, method="post", ok=302),
    "work:availability": only("lead", "resident", arguments=initiative, otherwise=403),
    "work:abilities": only("lead", "resident", arguments=initiative, otherwise=403),
    "work:task_new": only("lead", "resident", arguments=initiative, otherwise=403),
    "work:task": public(one("task")),
    "work:task_edit": runner(one("task")),
    "work:task_delete": runner(one("task")),
    "work:task_take": signed_in(one("open_task"), method="post", ok=302),
    "work:task_finish": pressed("lead", "resident", of="task", otherwise=403),
    "work:task_reopen": pressed("lead", of="done_task", otherwise=403),
    "work:task_ask": runner(one("task")),
    "work:task_release": pressed("lead", "resident", of="taker"),
    "work:shift_new": runner(initiative),
    "work:shift": public(one("shift")),
    "work:shift_edit": runner(one("shift")),
    "work:shift_off": runner(one("shift")),
    "work:shift_come": signed_in(one("shift"), method="post", ok=302),
    "work:shift_ask": runner(one("shift")),
    "work:shift_seek": pressed("lead", of="shift", otherwise=403),
    "work:cannot": only("lead", "resident", arguments=one("shift_place")),
    "work:wish_answer": pressed("lead", of="shift_place", otherwise=403),
    "work:swap_new": only("resident", arguments=one("shift_place")),
    "work:swap": only("lead", "resident", arguments=one("work_swap")),
    "work:seen": runner(initiative),
    "work:seen_remove": pressed("lead", of="seen_paper", otherwise=403),
    "work:asked": public(lambda w: {"token": w.work_ask.get_absolute_url().split("/")[-2]}),
}
ASKED = ["van", "kunde", "stand", "als", "na", "nog", "week", "maand"]
