from django.urls import path

from initiatives.regulatory.addresses import DESK, PUBLIC
from initiatives.regulatory.experiments import acting, views

OURS, THEIRS = f"{PUBLIC}experiment/", f"{DESK}experiment/"

urlpatterns = [
    path(OURS, views.experiment, name="experiment"),
    path(f"{OURS}plan.txt", views.sealed_text, name="experiment_text"),
    path(f"{OURS}raadsbrief/", views.letter, name="council_letter"),
    path(f"{OURS}raadsbrief.pdf", views.letter_pdf, name="council_letter_pdf"),
    path(f"{OURS}plan/", acting.for_applicant(views.plan), name="experiment_plan"),
    path(f"{OURS}plan/<slug:part>/", acting.for_applicant(views.change), name="change_plan"),
    path(f"{OURS}terugkijken/", acting.for_applicant(views.look_back), name="look_back"),
    path(f"{OURS}stoppen/", acting.for_applicant(views.stop), name="stop_experiment"),
    path(f"{OURS}conclusie/", acting.for_applicant(views.conclude), name="conclude"),
    path(THEIRS, acting.at_desk(views.at_desk), name="desk_experiment"),
    path(f"{THEIRS}plan/", acting.for_desk(views.plan), name="desk_experiment_plan"),
    path(f"{THEIRS}plan/<slug:part>/", acting.for_desk(views.change), name="desk_change_plan"),
    path(f"{THEIRS}terugkijken/", acting.for_desk(views.look_back), name="desk_look_back"),
    path(f"{THEIRS}stoppen/", acting.for_decision_maker(views.stop), name="desk_stop_experiment"),
    path(f"{THEIRS}conclusie/", acting.for_desk(views.conclude), name="desk_conclude"),
]
