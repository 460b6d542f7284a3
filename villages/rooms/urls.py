"""Rooms of a village."""

from django.urls import path

from villages.rooms import views

app_name = "rooms"
start = "dorpen/<slug:slug>/zalen/"
urlpatterns = [
    path(start, views.room_list, name="list"),
    path(start + "rooster/", views.board, name="board"),
    path(start + "nieuw/", views.room_new, name="new"),
    path(start + "boekingen/", views.bookings, name="bookings"),
    path(start + "boekingen/<uuid:pk>/", views.booking, name="booking"),
    path(start + "boekingen/<uuid:pk>/waarvoor/", views.words, name="words"),
    path(start + "boekingen/<uuid:pk>/verzetten/", views.move, name="move"),
    path(start + "boekingen/<uuid:pk>/annuleren/", views.cancel, name="cancel"),
    path(start + "boekingen/<uuid:pk>/goedkeuren/", views.approve, name="approve"),
    path(start + "boekingen/<uuid:pk>/weigeren/", views.refuse, name="refuse"),
    path(start + "<uuid:pk>/", views.room, name="room"),
    path(start + "<uuid:pk>/bewerken/", views.room_edit, name="edit"),
    path(start + "<uuid:pk>/boeken/", views.book, name="book"),
    path(start + "<uuid:pk>/boeken/nu/", views.book_now, name="book_now"),
    path(start + "<uuid:pk>/agenda.ics", views.feed, name="feed"),
]
