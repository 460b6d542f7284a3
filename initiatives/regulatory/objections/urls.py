from django.urls import path

from initiatives.regulatory.addresses import DESK, PUBLIC
from initiatives.regulatory.objections import views

ONE = "gemeente/bezwaren/<uuid:pk>/"

urlpatterns = [
    path(f"{PUBLIC}bezwaar/", views.make, name="make_objection"),
    path("regelruimte/bezwaar/<uuid:pk>/intrekken/", views.withdraw, name="withdraw_objection"),
    path(f"{DESK}bezwaar/", views.record, name="record_objection"),
    path("gemeente/bezwaren/", views.objections, name="objections"),
    path(ONE, views.objection, name="objection"),
    path(f"{ONE}op-naam/", views.take_up, name="take_up_objection"),
    path(f"{ONE}commissie/", views.committee, name="objection_committee"),
    path(f"{ONE}verdagen/", views.adjourn, name="adjourn_objection"),
    path(f"{ONE}beslissen/", views.decide, name="decide_objection"),
]
