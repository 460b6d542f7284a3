from django.urls import path

from initiatives.regulatory.addresses import DESK
from initiatives.regulatory.intake import views

urlpatterns = [
    path("gemeente/verzoeken/invoeren/", views.choose, name="intake_choose"),
    path("gemeente/verzoeken/invoeren/<uuid:pk>/", views.enter, name="intake"),
    path(f"{DESK}ondertekend/", views.signed, name="signed"),
    path(f"{DESK}ontvangst/", views.letter, name="intake_letter"),
    path(f"{DESK}ontvangst.pdf", views.letter_pdf, name="intake_letter_pdf"),
]
