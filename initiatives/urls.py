from django.urls import path

from initiatives.views import (
    embedding,
    events,
    leading,
    lessons,
    life,
    lists,
    looking_back,
    members,
    pages,
    people,
)

app_name = "initiatives"

of_village = "dorpen/<slug:village_slug>/initiatieven/"
one = of_village + "<slug:slug>/"

my_year = "mijn-dorp/terugblik/"

urlpatterns = [
    path(my_year, looking_back.newest, name="look_back_newest"),
    path(my_year + "<int:year>/", looking_back.of_year, name="look_back"),
    path(my_year + "<int:year>/namens/<uuid:pk>/", looking_back.of_year, name="look_back_for"),
    path("initiatieven/", lists.country_list, name="country"),
    path("initiatieven/lessen/", lessons.of_country, name="lessons_of_country"),
    path(of_village, lists.village_list, name="list"),
    path("dorpen/<slug:village_slug>/inbedden/initiatieven/", embedding.embedded, name="embedded"),
    path(of_village + "nieuw/", pages.start, name="new"),
    path(one, pages.detail, name="detail"),
    path(one + "verloop/", pages.moments, name="timeline"),
    path(one + "agenda.ics", events.initiative_calendar, name="calendar"),
    path(one + "agenda/nieuw/", events.event_new, name="event_new"),
    path(one + "bewerken/", pages.edit, name="edit"),
    path(one + "zichtbaarheid/", pages.visibility, name="visibility"),
    path(one + "meedoen/", members.join, name="join"),
    path(one + "stoppen/", members.leave, name="leave"),
    path(one + "stoppen/<uuid:pk>/", members.leave, name="leave_for"),
    path(one + "overdragen/", members.hand_over, name="hand_over"),
    path(one + "mensen/", people.people, name="people"),
    path(one + "mensen/lijst/", people.printed, name="people_printed"),
    path(one + "mensen/trekken/", leading.take, name="lead_take"),
    path(one + "mensen/blijven/", leading.accept, name="lead_accept"),
    path(one + "mensen/liever-niet/", leading.decline, name="lead_decline"),
    path(one + "mensen/trekker-vragen/", leading.call, name="lead_call"),
    path(one + "mensen/ik-ben-er/", leading.here, name="lead_here"),
    path(one + "mensen/<uuid:pk>/rol/", people.role, name="member_role"),
    path(one + "mensen/<uuid:pk>/eruit/", people.remove, name="member_remove"),
    path(one + "fase/", life.stage, name="stage"),
    path(one + "lessen/", lessons.of_initiative, name="lessons"),
    path(one + "lessen/nieuw/", lessons.new, name="lesson_new"),
    path(one + "lessen/<uuid:pk>/", lessons.lesson, name="lesson"),
    path(one + "lessen/<uuid:pk>/bewerken/", lessons.edit, name="lesson_edit"),
    path(one + "lessen/<uuid:pk>/delen/", lessons.publish, name="lesson_publish"),
    path(one + "lessen/<uuid:pk>/intrekken/", lessons.withdraw, name="lesson_withdraw"),
    path(one + "rust/", life.pause, name="pause"),
    path(one + "wakker/", life.wake, name="wake"),
    path(one + "afronden/", life.finish, name="finish"),
    path(one + "oppakken/", life.reopen, name="reopen"),
]
