"""A source of tiles and a register of addresses for the portal under test, which asks no other."""

from __future__ import annotations

import io
import json

from PIL import Image

from tests.linked.site import Site, answer

ADDRESS = {
    "weergavenaam": "Kerkstraat 12, 5966AB America",
    "straatnaam": "Kerkstraat",
    "huis_nlt": "12",
    "postcode": "5966AB",
    "centroide_ll": "POINT(5.98021 51.43791)",
}


class Streets(Site):
    """Every tile is the same."""

    def __init__(self) -> None:
        super().__init__()
        paper = io.BytesIO()
        Image.new("RGB", (256, 256), "#f4f1ea").save(paper, "PNG")
        self.tile, self.pages = paper.getvalue(), self

    def get(self, path, otherwise):
        if path.startswith("/adressen"):
            return json.dumps({"response": {"docs": [ADDRESS]}}).encode()
        return lambda handler: answer(handler, self.tile, Content_Type="image/png")

    @property
    def settings(self) -> dict[str, str]:
        return {
            "TILE_SOURCE": self.at("/{z}/{x}/{y}.png"),
            "ADDRESS_SERVICE": self.at("/adressen"),
        }
