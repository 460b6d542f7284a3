"""Villages, and the pages of who looks after the platform."""

from django.urls import include, path

from villages.views import (
    agenda,
    areas,
    confirming,
    facilities,
    home,
    members,
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
    path("leden/", members.members, name="members"),
    path("leden/mijn/", confirming.confirm_me, name="confirm_me"),
    path("leden/vragen/", confirming.ask, name="ask_neighbour"),
    path("leden/wekken/", confirming.wake, name="wake_request"),
    path("leden/codes/nieuw/", members.code_new, name="code_new"),
    path("leden/codes/<uuid:pk>/", members.code, name="code"),
    path("leden/codes/<uuid:pk>/intrekken/", members.code_revoke, name="code_revoke"),
    path("leden/<uuid:pk>/bevestigen/", members.confirm, name="member_confirm"),
    path("leden/<uuid:pk>/afwijzen/", members.decline, name="member_decline"),
    path("leden/<uuid:pk>/beeindigen/", members.end, name="member_end"),
    path("leden/<uuid:pk>/terugdraaien/", members.undo, name="member_undo"),
    path("leden/<uuid:pk>/instaan/", confirming.vouch, name="vouch"),
    path("leden/<uuid:pk>/instaan/intrekken/", confirming.vouch_withdraw, name="vouch_withdraw"),
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
