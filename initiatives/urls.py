from django.urls import path

from initiatives.lessons import views as lessons
from initiatives.people.views import leading, members, people, posts, questions, thanks
from initiatives.start.views import posters as printing
from initiatives.start.views import setup, starting
from initiatives.views import embedding, events, life, lists, own, pages
from initiatives.year import views as looking_back

app_name = "initiatives"

of_village = "dorpen/<slug:village_slug>/initiatieven/"
one = of_village + "<slug:slug>/"

one_post = one + "mensen/posten/<uuid:pk>/"
my_year = "mijn-dorp/terugblik/"

urlpatterns = [
    path(my_year, looking_back.newest, name="look_back_newest"),
    path(my_year + "<int:year>/", looking_back.of_year, name="look_back"),
    path(my_year + "<int:year>/namens/<uuid:pk>/", looking_back.of_year, name="look_back_for"),
    path("mijn-dorp/bedankjes/", thanks.mine, name="my_thanks"),
    path("mijn-dorp/bedankjes/<uuid:pk>/tonen/", thanks.show, name="thanks_show"),
    path("mijn-dorp/bedankjes/<uuid:pk>/weg/", thanks.discard, name="thanks_discard"),
    path("dorpen/<slug:village_slug>/gezocht/", posts.sought, name="sought"),
    path("initiatieven/", lists.country_list, name="country"),
    path("initiatieven/beginnen/", starting.begin, name="begin"),
    path("initiatieven/lessen/", lessons.of_country, name="lessons_of_country"),
    path(of_village, lists.village_list, name="list"),
    path("dorpen/<slug:village_slug>/inbedden/initiatieven/", embedding.embedded, name="embedded"),
    path(of_village + "nieuw/", starting.start, name="new"),
    path(one, pages.detail, name="detail"),
    path(one + "verloop/", pages.moments, name="timeline"),
    path(one + "agenda.ics", events.initiative_calendar, name="calendar"),
    path(one + "agenda/nieuw/", events.event_new, name="event_new"),
    path(one + "bewerken/", pages.edit, name="edit"),
    path(one + "zichtbaarheid/", pages.visibility, name="visibility"),
    path(one + "meedoen/", members.join, name="join"),
    path(one + "ik-doe-mee/", members.join_now, name="join_now"),
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
    path(one + "mensen/gevraagd/<uuid:pk>/ja/", leading.offer_accept, name="lead_offer_accept"),
    path(one + "mensen/gevraagd/<uuid:pk>/nee/", leading.offer_decline, name="lead_offer_decline"),
    path(one + "mensen/gevraagd/<uuid:pk>/terug/", leading.offer_take_back, name="lead_offer_back"),
    path(one + "mensen/<uuid:pk>/rol/", people.role, name="member_role"),
    path(one + "van-mij/", own.own, name="own"),
    path(one + "mensen/<uuid:pk>/eruit/", people.remove, name="member_remove"),
    path(one + "mensen/<uuid:pk>/antwoorden/", questions.answers, name="answers"),
    path(one + "mensen/<uuid:pk>/bedanken/", thanks.thank, name="thank"),
    path(one + "mensen/bedanken/", thanks.thank_all, name="thank_all"),
    path(one + "mensen/vragen/", questions.questions, name="questions"),
    path(one + "mensen/vragen/nieuw/", questions.question_new, name="question_new"),
    path(one + "mensen/vragen/<uuid:pk>/", questions.question_edit, name="question_edit"),
    path(one + "mensen/vragen/<uuid:pk>/weg/", questions.question_remove, name="question_remove"),
    path(one + "mensen/posten/nieuw/", posts.post_new, name="post_new"),
    path(one_post, posts.post, name="post"),
    path(one_post + "bewerken/", posts.post_edit, name="post_edit"),
    path(one_post + "opheffen/", posts.post_close, name="post_close"),
    path(one_post + "benoemen/", posts.appoint, name="post_appoint"),
    path(one_post + "overdragen/<uuid:holder>/", posts.succeed, name="post_succeed"),
    path(one_post + "termijn/<uuid:holder>/", posts.term, name="post_term"),
    path(one_post + "stopt/<uuid:holder>/", posts.stop, name="post_stop"),
    path(one_post + "ik-wil/", posts.want, name="post_want"),
    path(one_post + "toch-niet/", posts.want_not, name="post_want_not"),
    path(one + "fase/", life.stage, name="stage"),
    path(one + "inrichten/", setup.overview, name="setup"),
    path(one + "inrichten/<slug:key>/", setup.step, name="setup_step"),
    path(one + "inrichten/<slug:key>/later/", setup.later, name="setup_later"),
    path(one + "inrichten/voorbeeld/<uuid:pk>/", setup.begin_as_they_did, name="begin_as_they_did"),
    path(one + "poster/", printing.poster, name="poster"),
    path(one + "poster/<str:name>", printing.poster_as, name="poster_as"),
    path(one + "zo-doen-wij-het-ook/", starting.copy, name="copy"),
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
