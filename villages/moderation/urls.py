"""Looking after what people post. `key` is the `moderation_key` of a registered model."""

from django.urls import URLPattern, URLResolver, include, path

from villages.moderation.views import cases, overview, people

app_name = "moderation"
case_urls = [
    path("", cases.case, name="case"),
    path("doorlaten/", cases.let_through, name="let_through"),
    path("verbergen/", cases.hide, name="hide"),
    path("laten-staan/", cases.dismiss, name="dismiss"),
    path("blokkeren/", cases.block, name="block"),
    path("melden/", people.report, name="report"),
    path("bezwaar/", people.appeal, name="appeal"),
    path("bezwaar/besluit/", cases.decide, name="decide"),
]
village_urls: list[URLPattern | URLResolver] = [
    path("", overview.queue, name="queue"),
    path("logboek/", overview.log, name="log"),
    path("cijfers/", overview.numbers, name="numbers"),
    path("blokkade-<uuid:pk>-opheffen/", overview.lift, name="lift"),
    path("<slug:key>/<uuid:pk>/", include(case_urls)),
]
urlpatterns = [
    path("dorpen/<slug:slug>/moderatie/", include(village_urls)),
    path("beheer/bezwaren/", overview.appeals, name="appeals"),
]
