from django.urls import path

from supporters.views import contacts, follow_ups, memory_aids, overview, people, referrals

app_name = "supporters"
urlpatterns = [
    path("", follow_ups.today, name="today"),
    path("vastleggen/", contacts.log_contact, name="log_contact"),
    path("contacten/", contacts.contact_list, name="contacts"),
    path("contacten/ongedaan/", contacts.undo, name="contact_undo"),
    path("contacten/geheugensteun/", memory_aids.memory_aids, name="memory_aids"),
    path("contacten/<uuid:pk>/geheugensteun/", memory_aids.keep, name="contact_keep"),
    path("contacten/<uuid:pk>/", contacts.correct, name="contact_correct"),
    path("contacten/<uuid:pk>/nogmaals/", contacts.repeat, name="contact_repeat"),
    path("contacten/<uuid:pk>/weg/", contacts.delete, name="contact_delete"),
    path("mensen/", people.people_list, name="people"),
    path("mensen/nieuw/", people.new_person, name="person_new"),
    path("mensen/<uuid:pk>/", people.person_detail, name="person"),
    path("mensen/<uuid:pk>/bewerken/", people.edit_person, name="person_edit"),
    path("mensen/<uuid:pk>/begeleiding/nieuw/", people.new_case, name="case_new"),
    path("mensen/<uuid:pk>/verwijzing/nieuw/", referrals.new, name="referral_new"),
    path("mensen/<uuid:pk>/opvolging/nieuw/", follow_ups.new, name="follow_up_new"),
    path("begeleiding/<uuid:pk>/bewerken/", people.edit_case, name="case_edit"),
    path("begeleiding/<uuid:pk>/stand/", people.move_case, name="case_move"),
    path("begeleiding/<uuid:pk>/afsluiten/", people.close_case, name="case_close"),
    path("verwijzingen/<uuid:pk>/", referrals.detail, name="referral"),
    path("verwijzingen/<uuid:pk>/versturen/", referrals.send, name="referral_send"),
    path("verwijzingen/<uuid:pk>/brief/", referrals.letter, name="referral_letter"),
    path("verwijzingen/<uuid:pk>/stand/", referrals.move, name="referral_move"),
    path("toestemmingen/<uuid:pk>/intrekken/", referrals.withdraw, name="consent_withdraw"),
    path("opvolgingen/<uuid:pk>/", follow_ups.finish, name="follow_up"),
    path("opvolgingen/<uuid:pk>/later/", follow_ups.postpone, name="follow_up_later"),
    path("opvolgingen/<uuid:pk>/ongedaan/", follow_ups.undo, name="follow_up_undo"),
    path("overzicht/", overview.overview, name="overview"),
]
