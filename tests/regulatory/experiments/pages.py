"""What tests of experiments ask again and again."""

from django.urls import reverse

from initiatives.regulatory.models import RegulatoryRequest


def again(case):
    return RegulatoryRequest.objects.get(pk=case.pk)


def decided(case):
    return again(case).decision


def url(name, case, *more):
    return reverse(f"regulatory:{name}", args=[case.reference, *more])


def text_of(client, name, case):
    return client.get(url(name, case)).content.decode()
