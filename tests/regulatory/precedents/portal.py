"""Another portal, and what the tests ask of ours."""

import base64
import json

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.utils import timezone

from initiatives.regulatory.models import (
    Precedent,
    PrecedentSource,
)
from initiatives.regulatory.precedents.sealing import sealed
from initiatives.regulatory.tasks import ask_portal
from tests.linked.site import answer as reply

PATH = "/regelruimte/gemeente/horst-aan-de-maas/precedenten.json"
KEY = "/.well-known/villagehub-precedents.json"
SOURCES = "/beheer/precedenten/"
HOME = "https://venray.example"


class Portal:
    """Another portal: a real server, with a key of its own and whatever it says."""

    def __init__(self, site):
        self.site = site
        self.renew()
        self.items = {}
        self.head = {
            "feed": f"{HOME}{PATH}",
            "portal": HOME,
            "municipality": "Venray",
            "municipality_code": "GM0984",
            "issued_at": timezone.now().isoformat(),
        }
        site.pages[PATH] = self.list

    @property
    def address(self):
        return self.site.at(PATH)

    def renew(self):
        key = Ed25519PrivateKey.generate()
        self.secret = key.private_bytes_raw()
        self.public = base64.b64encode(key.public_key().public_bytes_raw()).decode()
        self.site.pages[KEY] = json.dumps({"public_key": self.public}).encode()

    def says(self, number=1, **fields):
        self.items[f"00000000-0000-0000-0000-{number:012}"] = {
            "kind": "answer",
            "title": "Mag een bijenkast op het schoolplein?",
            "says": "yes_if",
            "rule": "APV Venray, artikel 2:60",
            "parts": [["answer", "Dat mag, tien meter van de weg."]],
            "village": "Oirlo",
            "on": "2026-11-02",
            "url": f"{HOME}/regelruimte/vraag/{number}/",
            **fields,
        }

    def file(self):
        return sealed(self.head, self.items, self.secret)

    def list(self, handler):
        reply(handler, json.dumps(self.file()).encode())


def asked(source):
    PrecedentSource.objects.filter(pk=source.pk).update(due_at=timezone.now())
    ask_portal(str(source.pk))
    source.refresh_from_db()
    return source


def page(client, address, **data):
    got = client.get(address, data)
    assert got.status_code == 200
    return got.content.decode()


def titles():
    return set(Precedent.objects.values_list("title", flat=True))
