from tests.access_rows.rows import initiative, only, public


def of(name):
    return lambda w: {**initiative(w), "pk": getattr(w, name).pk}


def version(w):
    return {**of("document")(w), "number": 1}


def agreement(w):
    return {**of("meeting")(w), "agreement_pk": w.agreement.pk}


def lead(arguments=initiative, **more):
    return only("lead", arguments=arguments, otherwise=403, **more)


def works(arguments=initiative, **more):
    return only("lead", "resident", arguments=arguments, otherwise=403, **more)


BUTTON = {"method": "post", "ok": 302}
ROWS = {
    "papers:updates": public(initiative),
    "papers:update": public(of("update")),
    "papers:update_new": lead(),
    "papers:update_edit": lead(of("update")),
    "papers:update_withdraw": lead(of("update"), **BUTTON),
    "papers:update_put_back": lead(of("update"), **BUTTON),
    "papers:habits": lead(),
    "papers:digest_only": works(**BUTTON),
    "papers:meetings": public(initiative),
    "papers:meeting": public(of("meeting")),
    "papers:meeting_print": public(of("meeting")),
    "papers:meeting_begin": works(lambda w: {**initiative(w), "pk": w.meeting.event_id}, **BUTTON),
    "papers:meeting_edit": lead(of("meeting")),
    "papers:meeting_adopt": lead(of("meeting")),
    "papers:minutes_reopen": lead(of("meeting"), **BUTTON),
    "papers:agreement_task": lead(agreement),
    "papers:agree": lead(of("meeting"), method="post"),
    "papers:agreement_edit": lead(agreement),
    "papers:agreement_tick": lead(agreement, **BUTTON),
    "papers:agreement_remove": lead(agreement),
    "papers:documents": public(initiative),
    "papers:document": public(of("document")),
    "papers:document_new": works(),
    "papers:document_edit": lead(of("document")),
    "papers:version_new": works(of("document")),
    "papers:document_withdraw": lead(of("document"), **BUTTON),
    "papers:document_put_back": lead(of("document"), **BUTTON),
    "papers:download": public(version),
    "papers:version_restore": lead(version, **BUTTON),
    "papers:version_erase": lead(version),
    "papers:budget": public(initiative),
    "papers:budget_print": public(initiative),
    "papers:budget_sheet": public(initiative),
    "papers:budget_changes": public(initiative),
    "papers:budget_edit": lead(),
    "papers:line_new": lead(lambda w: {**initiative(w), "side": "bron"}),
    "papers:line_edit": lead(of("line")),
    "papers:line_remove": lead(of("line"), **BUTTON),
    "papers:line_put_back": lead(of("removed"), **BUTTON),
}
ASKED = ["na", "q", "soort", "bijeenkomst"]
