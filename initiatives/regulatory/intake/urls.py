from django.urls import path

from initiatives.regulatory.addresses import DESK, INITIATIVE, PUBLIC
from initiatives.regulatory.intake import views

urlpatterns = [
    path("gemeente/verzoeken/invoeren/", views.choose, name="intake_choose"),
    path("gemeente/verzoeken/invoeren/<uuid:pk>/", views.enter, name="intake"),
    path(f"{DESK}ondertekend/", views.signed, name="signed"),
    path(f"{INITIATIVE}invoeren/", views.enter_for, name="intake_for"),
    path(f"{PUBLIC}ontvangst/", views.helped_letter, name="helped_letter"),
    path(f"{PUBLIC}ontvangst.pdf", views.helped_letter_pdf, name="helped_letter_pdf"),
    path(f"{DESK}ontvangst/", views.letter, name="intake_letter"),
    path(f"{DESK}ontvangst.pdf", views.letter_pdf, name="intake_letter_pdf"),
]
