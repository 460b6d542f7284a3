"""News and notices of a village."""

from django.urls import include, path

from villages.news import views, writing

app_name = "news"
news_urls = [
    path("", views.post_list, name="list"),
    path("nieuw/", writing.new, name="new"),
    path("afdrukken/", views.printed, name="printed"),
    path("archief/<int:year>/", views.archive, name="archive"),
    path("<uuid:pk>/", views.detail, name="detail"),
    path("<uuid:pk>/bewerken/", writing.edit, name="edit"),
    path("<uuid:pk>/intrekken/", writing.withdraw, name="withdraw"),
    path("<uuid:pk>/terugzetten/", writing.put_back, name="put_back"),
    path("<uuid:pk>/wissen/", writing.erase, name="erase"),
    path("<uuid:pk>/vastzetten/", writing.pin, name="pin"),
    path("<uuid:pk>/losmaken/", writing.unpin, name="unpin"),
]
urlpatterns = [path("dorpen/<slug:slug>/nieuws/", include(news_urls))]
