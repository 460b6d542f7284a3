"""A workbook with one sheet (Office Open XML, ISO/IEC 29500), for Excel and LibreOffice.

A cell holds a text, a whole number or a day. A text is kept as text, so no program takes it for a
formula; a day is a number with the format of a date, so that it can be sorted and counted with.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FIRST_DAY = date(1899, 12, 30)  # day 0 of a workbook
LONGEST = 32_767  # what a cell can hold
# What XML cannot hold.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{CONTENT_TYPE}.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/'
        'vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        '<Override PartName="/xl/styles.xml" ContentType="application/'
        'vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{RELS}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{RELS}/styles" Target="styles.xml"/></Relationships>'
    ),
    # Style 1 is a day, style 2 the words above a column.
    "xl/styles.xml": (
        f'<styleSheet xmlns="{MAIN}"><fonts count="2"><font/><font><b/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
        '<cellXfs count="3"><xf/><xf numFmtId="14" applyNumberFormat="1"/>'
        '<xf fontId="1" applyFont="1"/></cellXfs></styleSheet>'
    ),
}


def workbook(name: str, heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """The same rows make the same bytes."""
    lines = [_line(1, heads, style=2)]
    lines += [_line(number, cells) for number, cells in enumerate(rows, start=2)]
    pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    sheet = (
        f'<worksheet xmlns="{MAIN}"><sheetViews><sheetView workbookViewId="0">{pane}</sheetView>'
        f"</sheetViews><sheetData>{''.join(lines)}</sheetData></worksheet>"
    )
    title = escape(re.sub(r"[\[\]:*?/\\]", " ", CONTROL.sub(" ", name))[:31], {'"': "&quot;"})
    book = (
        f'<workbook xmlns="{MAIN}" xmlns:r="{RELS}"><sheets>'
        f'<sheet name="{title}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    parts = {**PARTS, "xl/workbook.xml": book, "xl/worksheets/sheet1.xml": sheet}
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for path, content in parts.items():
            archive.writestr(ZipInfo(path), HEAD + content, ZIP_DEFLATED)
    return file.getvalue()


def _line(number: int, cells: Sequence[Any], style: int = 0) -> str:
    written = [_cell(f"{_column(at)}{number}", value, style) for at, value in enumerate(cells)]
    return f'<row r="{number}">{"".join(written)}</row>'


def _cell(place: str, value: Any, style: int) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, date):
        return f'<c r="{place}" s="1"><v>{(value - FIRST_DAY).days}</v></c>'
    if isinstance(value, int):
        return f'<c r="{place}"><v>{int(value)}</v></c>'
    text = escape(CONTROL.sub(" ", str(value))[:LONGEST])
    styled = f' s="{style}"' if style else ""
    kept = f'<is><t xml:space="preserve">{text}</t></is>'
    return f'<c r="{place}" t="inlineStr"{styled}>{kept}</c>'


def _column(number: int) -> str:
    """A, B, … Z, AA, …"""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name
