"""Villages, and the pages of who looks after the platform."""

from django.urls import include, path

from villages.views import (
    agenda,
    areas,
    facilities,
    home,
    membership,
    platform,
    village,
    workplaces,
)

app_name = "villages"
village_urls = [
    path("", village.detail, name="detail"),
    path("bewerken/", village.edit, name="edit"),
    path("cijfers/", village.figures, name="figures"),
    path("voorzieningen/", facilities.facility_list, name="facilities"),
    path("voorzieningen/<uuid:pk>/", facilities.facility, name="facility"),
    path("agenda/", agenda.agenda, name="agenda"),
    path("agenda/nieuw/", agenda.event_new, name="event_new"),
    path("agenda/<uuid:pk>/", agenda.event, name="event"),
    path("agenda/<uuid:pk>/komen/", agenda.attend, name="attend"),
    path("agenda/<uuid:pk>/afmelden/", agenda.withdraw, name="withdraw"),
    path("agenda/<uuid:pk>/bewerken/", agenda.event_edit, name="event_edit"),
    path("agenda/<uuid:pk>/afgelasten/", agenda.event_cancel, name="event_cancel"),
    path("lid-worden/", membership.join, name="join"),
    path("verlaten/", membership.leave, name="leave"),
]
urlpatterns = [
    path("zoek/", home.search, name="search"),
    path("dorpen/", areas.village_list, name="list"),
    path("dorpen/provincies/<slug:slug>/", areas.province, name="province"),
    path("dorpen/gemeenten/<slug:slug>/", areas.municipality, name="municipality"),
    path("dorpen/<slug:slug>/", include(village_urls)),
    path("mijn-dorp/", membership.mine, name="mine"),
    path("bronnen/", areas.sources, name="sources"),
    path("werkplek/", workplaces.workplaces, name="workplaces"),
    path("beheer/", platform.platform, name="platform"),
    path("beheer/rollen/", platform.roles, name="roles"),
    path("beheer/rollen/<uuid:pk>/beeindigen/", platform.role_end, name="role_end"),
]
