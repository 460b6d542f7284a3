from django.urls import path

from villages.search import by_name, views

app_name = "search"
urlpatterns = [
    path("zoeken/", views.results, name="results"),
    path("zoek/", by_name.village_by_name, name="village"),
]
