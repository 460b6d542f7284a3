"""Photos, and the pages on which they are put with a thing."""

from django.urls import path

from villagehub.pictures import views

app_name = "pictures"
urlpatterns = [
    path("<slug:key>/<slug:name>/<int:width>.webp", views.whole, name="whole"),
    path("<slug:key>/<slug:name>/<int:focus>/<int:width>.webp", views.cut, name="cut"),
    path("<slug:key>/<slug:pk>/", views.edit, name="edit"),
    path("<slug:key>/<slug:pk>/weg/", views.remove, name="remove"),
    path("<slug:key>/<slug:pk>/terug/", views.put_back, name="put_back"),
]
