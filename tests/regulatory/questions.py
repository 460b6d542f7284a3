"""How tests ask whether something may."""

from django.urls import reverse

KOELKAST = "Mag ik een koelkast met groente aan de straat zetten?"


def ask_url(village):
    return reverse("regulatory:ask", args=[village.slug])


def look(client, text, village=None):
    url = reverse("regulatory:may_i")
    if village:
        url = reverse("regulatory:may_i_here", args=[village.slug])
    return client.get(url, {"q": text}).content.decode()
