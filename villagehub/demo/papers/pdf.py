"""A page of plain text as the smallest PDF there is. The same text gives the same bytes."""

from __future__ import annotations

import textwrap

WIDTH = 78
FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"


def pdf(title: str, lines: list[str]) -> bytes:
    text = _text(title, lines)
    objects = [
        "<</Type/Catalog/Pages 2 0 R/Lang(nl-NL)>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R"
        "/Resources<</Font<</F 4 0 R>>>>>>",
        FONT,
        f"<</Length {len(text)}>>stream\n{text}\nendstream",
        f"<</Title({_escaped(title)})>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    return out + _table(places, len(out)).encode("ascii")


def _text(title: str, lines: list[str]) -> str:
    wrapped = [part for line in lines for part in [*textwrap.wrap(line, WIDTH), ""]]
    shown = "".join(f"({_escaped(line)})' " for line in wrapped)
    return f"BT /F 18 Tf 56 780 Td ({_escaped(title)}) Tj /F 11 Tf 17 TL T* {shown}ET"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _table(places: list[int], start: int) -> str:
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(places) + 1
    return (
        f"xref\n0 {size}\n0000000000 65535 f \n{rows}"
        f"trailer<</Size {size}/Root 1 0 R/Info {len(places)} 0 R>>\nstartxref\n{start}\n%%EOF\n"
    )
