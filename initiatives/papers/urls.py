"""Posts, meetings, documents and the budget of an initiative."""

from django.urls import include, path

from initiatives.papers.views import budgets, documents, meetings, updates

app_name = "papers"
update_urls = [
    path("", updates.updates, name="updates"),
    path("nieuw/", updates.new, name="update_new"),
    path("wie-schrijft/", updates.habits, name="habits"),
    path("weekbericht/", updates.digest_only, name="digest_only"),
    path("<uuid:pk>/", updates.update, name="update"),
    path("<uuid:pk>/bewerken/", updates.edit, name="update_edit"),
    path("<uuid:pk>/intrekken/", updates.withdraw, name="update_withdraw"),
    path("<uuid:pk>/terugzetten/", updates.put_back, name="update_put_back"),
]
meeting_urls = [
    path("", meetings.meetings, name="meetings"),
    path("beginnen/<uuid:pk>/", meetings.begin, name="meeting_begin"),
    path("<uuid:pk>/", meetings.meeting, name="meeting"),
    path("<uuid:pk>/afdrukken/", meetings.printed, name="meeting_print"),
    path("<uuid:pk>/bewerken/", meetings.edit, name="meeting_edit"),
    path("<uuid:pk>/vaststellen/", meetings.adopt, name="meeting_adopt"),
    path("<uuid:pk>/toch-niet-vastgesteld/", meetings.minutes_reopen, name="minutes_reopen"),
    path("<uuid:pk>/afspreken/", meetings.agree, name="agree"),
    path(
        "<uuid:pk>/afspraken/<uuid:agreement_pk>/", meetings.agreement_edit, name="agreement_edit"
    ),
    path(
        "<uuid:pk>/afspraken/<uuid:agreement_pk>/taak/",
        meetings.agreement_task,
        name="agreement_task",
    ),
    path(
        "<uuid:pk>/afspraken/<uuid:agreement_pk>/klaar/",
        meetings.agreement_tick,
        name="agreement_tick",
    ),
    path(
        "<uuid:pk>/afspraken/<uuid:agreement_pk>/weg/",
        meetings.agreement_remove,
        name="agreement_remove",
    ),
]
version = "<uuid:pk>/versies/<int:number>/"
document_urls = [
    path("", documents.documents, name="documents"),
    path("nieuw/", documents.new, name="document_new"),
    path("<uuid:pk>/", documents.document, name="document"),
    path("<uuid:pk>/bewerken/", documents.edit, name="document_edit"),
    path("<uuid:pk>/nieuwe-versie/", documents.new_version, name="version_new"),
    path("<uuid:pk>/weghalen/", documents.withdraw, name="document_withdraw"),
    path("<uuid:pk>/terugzetten/", documents.put_back, name="document_put_back"),
    path(version, documents.download, name="download"),
    path(version + "herstellen/", documents.restore, name="version_restore"),
    path(version + "wissen/", documents.erase, name="version_erase"),
]
budget_urls = [
    path("", budgets.budget, name="budget"),
    path("afdrukken/", budgets.printed, name="budget_print"),
    path("begroting.csv", budgets.sheet, name="budget_sheet"),
    path("bewerken/", budgets.edit, name="budget_edit"),
    path("wijzigingen/", budgets.changes, name="budget_changes"),
    path("nieuw/<slug:side>/", budgets.line_new, name="line_new"),
    path("regels/<uuid:pk>/", budgets.line_edit, name="line_edit"),
    path("regels/<uuid:pk>/weg/", budgets.line_remove, name="line_remove"),
    path("regels/<uuid:pk>/terug/", budgets.line_put_back, name="line_put_back"),
]
one = "dorpen/<slug:village_slug>/initiatieven/<slug:slug>/"
urlpatterns = [
    path(one + "berichten/", include(update_urls)),
    path(one + "bijeenkomsten/", include(meeting_urls)),
    path(one + "bestanden/", include(document_urls)),
    path(one + "begroting/", include(budget_urls)),
]
