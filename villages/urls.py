"""Villages, and the pages of whoever looks after the platform."""

from django.urls import URLPattern, URLResolver, include, path

from villages.agenda.views import calendars, guests, organising, posters
from villages.agenda.views import events as agenda
from villages.facilities.views import care as facility_care
from villages.facilities.views import editing as facility_editing
from villages.facilities.views import facilities
from villages.facilities.views import importing as facility_importing
from villages.members.views import (
    cards,
    confirming,
    fuikmeter,
    invitations,
    members,
    membership,
    organisations,
    sight,
    workplaces,
)
from villages.places.views import areas, offline, platform, village
from villages.street_map.views import tile

app_name = "villages"
event_urls: list[URLPattern] = [
    path("", agenda.event, name="event"),
    path("komen/", agenda.attend, name="attend"),
    path("afmelden/", agenda.withdraw, name="withdraw"),
    path("zonder-account/", guests.guest_new, name="guest_new"),
    path("helpen/", agenda.help_with, name="help"),
    path("niet-helpen/", agenda.stop_helping, name="stop_helping"),
    path("activiteit.ics", calendars.event_calendar, name="event_calendar"),
    path("poster/", posters.poster, name="event_poster"),
    path("poster/<str:name>", posters.poster_as, name="event_poster_as"),
    path("bewerken/", organising.event_edit, name="event_edit"),
    path("afgelasten/", organising.event_cancel, name="event_cancel"),
    path("doorgaan/", organising.go_ahead, name="go_ahead"),
    path("wie/", organising.attendees, name="attendees"),
    path("wie.csv", organising.attendees_csv, name="attendees_csv"),
    path("helpers/", organising.helpers, name="helpers"),
    path("helpers/<uuid:role>/weg/", organising.helper_role_remove, name="helper_remove"),
]
village_urls: list[URLPattern | URLResolver] = [
    path("", village.detail, name="detail"),
    path("bewerken/", village.edit, name="edit"),
    path("bellen/", cards.whom_to_call, name="whom_to_call"),
    path("zonder-verbinding/", offline.offline, name="offline"),
    path("cijfers/", village.figures, name="figures"),
    path("voorzieningen/", facilities.facility_list, name="facilities"),
    path("voorzieningen.csv", facilities.facilities_csv, name="facilities_csv"),
    path("voorzieningen/nieuw/", facility_editing.facility_new, name="facility_new"),
    path("voorzieningen/inlezen/", facility_importing.facility_import, name="facility_import"),
    path(
        "voorzieningen/inlezen/<uuid:pk>/",
        facility_importing.facility_import_work,
        name="facility_import_work",
    ),
    path(
        "voorzieningen/inlezen/<uuid:pk>/bewaren/",
        facility_importing.facility_import_save,
        name="facility_import_save",
    ),
    path("voorzieningen/ronde/", facility_care.facility_round, name="facility_round"),
    path("voorzieningen/meldingen/", facility_care.reports, name="facility_reports"),
    path(
        "voorzieningen/meldingen/<uuid:pk>/klopt/",
        facility_care.report_confirm,
        name="report_confirm",
    ),
    path(
        "voorzieningen/meldingen/<uuid:pk>/klopt-niet/",
        facility_care.report_decline,
        name="report_decline",
    ),
    path("voorzieningen/<uuid:pk>/", facilities.facility, name="facility"),
    path("voorzieningen/<uuid:pk>/bewerken/", facility_editing.facility_edit, name="facility_edit"),
    path(
        "voorzieningen/<uuid:pk>/toestand/",
        facility_editing.facility_status,
        name="facility_status",
    ),
    path(
        "voorzieningen/<uuid:pk>/toestand/<uuid:change>/bevestigen/",
        facility_editing.change_confirm,
        name="change_confirm",
    ),
    path("voorzieningen/<uuid:pk>/melden/", facility_care.report, name="facility_report"),
    path("voorzieningen/<uuid:pk>/klopt-nog/", facility_care.facility_check, name="facility_check"),
    path(
        "voorzieningen/<uuid:pk>/terugnemen/",
        facility_care.facility_uncheck,
        name="facility_uncheck",
    ),
    path("agenda/", agenda.agenda, name="agenda"),
    path("agenda.ics", calendars.village_calendar, name="calendar"),
    path("agenda/nieuw/", organising.event_new, name="event_new"),
    path("agenda/<uuid:pk>/", include(event_urls)),
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
    path("dorpen/", areas.village_list, name="list"),
    path("dorpen/provincies/<slug:slug>/", areas.province, name="province"),
    path("dorpen/gemeenten/<slug:slug>/", areas.municipality, name="municipality"),
    path("dorpen/<slug:slug>/", include(village_urls)),
    path("aanmelding/<str:token>/", guests.guest, name="guest"),
    path("mijn-dorp/", membership.mine, name="mine"),
    path("mijn-dorp/agenda/", calendars.my_calendar, name="my_calendar"),
    path("mijn-dorp/agenda/adres/", calendars.my_calendar_renew, name="my_calendar_renew"),
    path("mijn-dorp/agenda/stoppen/", calendars.my_calendar_stop, name="my_calendar_stop"),
    path("mijn-agenda/<str:token>.ics", calendars.personal_calendar, name="personal_calendar"),
    path("kaart/<int:z>/<int:x>/<int:y>", tile, name="tile"),
    path("bronnen/", areas.sources, name="sources"),
    path("werkplek/", workplaces.workplaces, name="workplaces"),
    path("beheer/", platform.platform, name="platform"),
    path("beheer/rollen/", platform.roles, name="roles"),
    path("beheer/rollen/<uuid:pk>/beeindigen/", platform.role_end, name="role_end"),
    path("beheer/rollen/<uuid:pk>/sleutel/", platform.key_reset, name="key_reset"),
    path(
        "beheer/rollen/uitnodigingen/<uuid:pk>/intrekken/",
        platform.invitation_withdraw,
        name="role_invitation_withdraw",
    ),
    path("fuikmeter/", fuikmeter.fuikmeter, name="fuikmeter"),
    path("wat-ziet-de-gemeente/", sight.municipality_sees, name="municipality_sees"),
    path("ondersteuning/zorgen/", cards.concern, name="concern"),
    path("mijn-kaartje/", cards.my_card, name="my_card"),
    path("beheer/organisaties/", organisations.organisations, name="organisations"),
    path("beheer/organisaties/nieuw/", organisations.new, name="organisation_new"),
    path("beheer/organisaties/<uuid:pk>/", organisations.edit, name="organisation_edit"),
    path("rol/<str:token>/", invitations.invitation, name="role_invitation"),
]
