from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from benchmarks.bare.models import Place


def page(request: HttpRequest) -> HttpResponse:
    places = Place.objects.filter(slug__gte="america").order_by("slug")[:60]
    return render(request, "bare.html", {"places": places})


urlpatterns = [path("", page)]
