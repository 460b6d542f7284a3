"""What the Dutch publication platform reads of announced decisions: a sitemap whose entries carry
the metadata of DiWoo (standaarden.overheid.nl/diwoo/metadata), for what falls in a category of the
Woo."""

from __future__ import annotations

from io import StringIO
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.xmlutils import SimplerXMLGenerator
from django.views.decorators.http import require_safe

from initiatives.regulatory.filing.models import WooCategory, category_of
from initiatives.regulatory.models import RegulatoryRequest
from villagehub.web.addresses import absolute
from villages.opendata.answers import open_data
from villages.opendata.latest import UNPRINTABLE
from villages.opendata.sitemaps import VISITOR

MOST = 20_000
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
DIWOO = "https://standaarden.overheid.nl/diwoo/metadata/"
TOOI = "https://identifier.overheid.nl/tooi"
# Of the lists of the platform: information categories, and what was done with a document.
CATEGORIES = {
    WooCategory.DECISION: ("c_46a81018", "Beschikkingen", "beschikking"),
    WooCategory.COVENANT: ("c_8fc2335c", "Convenanten", "convenant"),
}
ADOPTED = ("c_641ecd76", "vaststelling")
TOLD = [
    "reference", "title", "status", "outcome", "procedure_kind", "is_official", "revised_by",
    "told_at", "received_at", "decision__municipality_name", "decision__municipality_code",
    "decision__decided_on", "decision__announced_on", "filing__woo_category",
]  # fmt: skip


@require_safe
@open_data
def sitemap(http: HttpRequest) -> HttpResponse:
    """One query; newest first."""
    rows = RegulatoryRequest.objects.visible_to(VISITOR).announced()
    rows = rows.select_related("decision", "filing").only(*TOLD)
    out = StringIO()
    xml: Any = SimplerXMLGenerator(out, "utf-8")
    xml.startDocument()
    xml.startElement("urlset", {"xmlns": SITEMAP, "xmlns:diwoo": DIWOO})
    for case in rows.order_by("-closed_on", "-pk")[:MOST]:
        if (category := category_of(case)) in CATEGORIES:
            _entry(xml, case, WooCategory(category))
    xml.endElement("urlset")
    xml.endDocument()
    return HttpResponse(out.getvalue(), content_type="application/xml; charset=utf-8")


def _entry(xml: Any, case: RegulatoryRequest, category: WooCategory) -> None:
    xml.startElement("url", {})
    xml.addQuickElement("loc", absolute(case))
    xml.addQuickElement("lastmod", (case.told_at or case.received_at or timezone.now()).isoformat())
    xml.startElement("diwoo:Document", {})
    xml.startElement("diwoo:DiWoo", {})
    _metadata(xml, case, category)
    for name in ("diwoo:DiWoo", "diwoo:Document", "url"):
        xml.endElement(name)


def _metadata(xml: Any, case: RegulatoryRequest, category: WooCategory) -> None:
    """In the order of the schema."""
    code, name, kind = CATEGORIES[category]
    decision = case.decision
    decided_on, announced_on = str(decision.decided_on), str(decision.announced_on)
    organisation = f"{TOOI}/id/gemeente/{decision.municipality_code.lower()}"
    _of_list(xml, "publisher", organisation, f"gemeente {decision.municipality_name}")
    with_title = UNPRINTABLE.sub(" ", f"{case.title} ({kind})")
    _inside(xml, "titelcollectie", lambda: _text(xml, "officieleTitel", with_title))
    _inside(xml, "classificatiecollectie", lambda: _category(xml, code, name))
    _text(xml, "creatiedatum", decided_on)
    at = f"{announced_on}T00:00:00"
    _inside(xml, "documenthandelingen", lambda: _handled(xml, at))


def _category(xml: Any, code: str, name: str) -> None:
    address = f"{TOOI}/def/thes/kern/{code}"
    xml.startElement("diwoo:informatiecategorieen", {})
    _of_list(xml, "informatiecategorie", address, name)
    xml.endElement("diwoo:informatiecategorieen")


def _handled(xml: Any, at: str) -> None:
    def one() -> None:
        code, name = ADOPTED
        _of_list(xml, "soortHandeling", f"{TOOI}/def/thes/kern/{code}", name)
        _text(xml, "atTime", at)

    _inside(xml, "documenthandeling", one)


def _inside(xml: Any, name: str, write: Any) -> None:
    xml.startElement(f"diwoo:{name}", {})
    write()
    xml.endElement(f"diwoo:{name}")


def _text(xml: Any, name: str, text: str) -> None:
    xml.addQuickElement(f"diwoo:{name}", text)


def _of_list(xml: Any, name: str, address: str, label: str) -> None:
    xml.addQuickElement(f"diwoo:{name}", label, {"resource": address})
