"""The picture of a link: title, day and village under its skyline, set by the typesetter.

Made when somebody asks for it, which are the machines of those to whom a link was sent, and kept in
the cache; the address holds the version, so that a change gives another picture. Some 0.2 seconds.
"""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from django.core.cache import cache

from villagehub.later import Later
from villagehub.pictures import files
from villagehub.typesetting.typesetter import fonts
from villages.places.models import Village
from villages.sharing.shared import Said, Shared

if TYPE_CHECKING:
    import typst
else:
    typst = Later("typst")

TEMPLATE = Path(__file__).with_name("card.typ")
WIDTH, HEIGHT = 1200, 630
KEPT_SECONDS = 60 * 60 * 24 * 7
PHOTO_WIDTH = 960
NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'


def card(shared: Shared, thing: Any, version: str) -> bytes:
    key = f"card:{shared.key}:{thing.pk}:{version}"
    made = cache.get(key)
    if made is None:
        made = _made(shared.says(thing).short, _photo(thing))
        cache.set(key, made, KEPT_SECONDS)
    return made


def _photo(thing: Any) -> bytes | None:
    """Without one while its cuts are being made."""
    name = getattr(thing, "picture", "")
    if not name:
        return None
    try:
        with files.open_picture(name, PHOTO_WIDTH, thing.picture_focus) as file:
            return file.read()
    except FileNotFoundError:
        return None


def _made(said: Said, photo: bytes | None) -> bytes:
    village = Village.objects.select_related("profile").get(pk=said.village.pk)
    above = village.name if said.title != village.name else "VillageHub"
    data: dict[str, Any] = {"title": said.title, "line": said.line, "village": above}
    drawn = {"skyline": _as_file(village.skyline), "photo": photo or b""}
    data |= {name: bool(content) for name, content in drawn.items()}
    with TemporaryDirectory(prefix="card-") as folder:
        for name, content in {"card.typ": TEMPLATE.read_bytes(), **drawn}.items():
            (Path(folder) / name).write_bytes(content)
        return typst.compile(
            str(Path(folder) / "card.typ"),
            format="png",
            ppi=72,
            font_paths=fonts(),
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(data)},
        )


def _as_file(skyline: str) -> bytes:
    """In a page a drawing needs no namespace."""
    return skyline.replace("<svg ", f"<svg {NAMESPACE} ", 1).encode()
