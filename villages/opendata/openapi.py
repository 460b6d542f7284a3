"""The description of the open data for programs (OpenAPI 3.1)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from villagehub.web.addresses import absolute
from villages.opendata.asked import (
    Asked,
    AskedOfOrganizations,
    AskedOfPlaces,
    AskedOfServices,
    AskedOfTerms,
)
from villages.opendata.geojson import LICENCE
from villages.opendata.numbered import MOST_PER_PAGE, PER_PAGE

Data = dict[str, Any]
COMPILED = "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/compiled"
SINGLE = "https://raw.githubusercontent.com/openreferral/specification/3.0/schema"
SLUG = {
    "name": "slug",
    "in": "path",
    "required": True,
    "description": "Het dorp, zoals in het adres van zijn pagina.",
    "schema": {"type": "string"},
}
KEY = {
    "name": "id",
    "in": "path",
    "required": True,
    "schema": {"type": "string", "format": "uuid"},
}


def description() -> Data:
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "VillageHub open data",
            "version": "1.0.0",
            "summary": _("Voorzieningen, organisaties en nieuws van dorpen."),
            "description": _(
                "Openbaar, zonder sleutel. Bewaar antwoorden vijf minuten en stuur "
                "If-None-Match mee."
            ),
            "license": {"name": "CC BY 4.0", "url": LICENCE},
        },
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "servers": [{"url": absolute()}],
        "paths": _paths(),
        "components": {"schemas": _schemas(), "parameters": _parameters()},
    }


def _paths() -> Data:
    return {
        "/api/hsds/": _get("getAPIMetaInformation", _("Over deze HSDS-API."), _ref("About")),
        **_hsds("services", "service", _("Diensten: een voor elke voorziening."), AskedOfServices),
        **_hsds("organizations", "organization", _("Organisaties."), AskedOfOrganizations),
        **_hsds(
            "service_at_locations",
            "service_at_location",
            _("Diensten met hun plek."),
            AskedOfPlaces,
        ),
        **_hsds("taxonomies", "taxonomy", _("Woordenlijsten."), Asked),
        **_hsds("taxonomy_terms", "taxonomy_term", _("Soorten voorzieningen."), AskedOfTerms),
        "/dorpen/{slug}/voorzieningen.geojson": _file(
            "getFacilities", _("Voorzieningen van een dorp als GeoJSON."), "application/geo+json"
        ),
        "/dorpen/{slug}/voorzieningen.csv": _file(
            "getFacilitiesAsTable", _("Dezelfde voorzieningen als tabel (CSV)."), "text/csv"
        ),
        "/dorpen/{slug}/agenda.ics": _file(
            "getCalendar", _("De agenda van een dorp als iCalendar."), "text/calendar"
        ),
        "/dorpen/{slug}/atom.xml": _file(
            "getNews", _("Wat er nieuw is in een dorp, als Atom."), "application/atom+xml"
        ),
        "/sitemap.xml": _get(
            "getSitemap", _("Alle openbare pagina's."), {"type": "string"}, kind="application/xml"
        ),
    }


def _hsds(many: str, one: str, summary: str, asked: type[Asked]) -> Data:
    page = {
        "allOf": [_ref("Page")],
        "properties": {"contents": {"type": "array", "items": _ref(one)}},
        "required": ["contents"],
    }
    names = ("page", "per_page", *asked.base_fields)
    listed = _get(f"list_{many}", summary, page, [_ref(name, "parameters") for name in names])
    listed["get"]["responses"]["400"] = _problem(
        _("Een vraag die we niet kennen of niet kunnen lezen.")
    )
    single = _get(f"get_{one}", _("Eén, met alles erbij."), _ref(one), [KEY])
    single["get"]["responses"]["404"] = _problem(_("Dit staat niet in de open data."))
    return {f"/api/hsds/{many}": listed, f"/api/hsds/{many}/{{id}}": single}


def _file(operation: str, summary: str, kind: str) -> Data:
    return _get(operation, summary, {}, [SLUG], kind)


def _get(
    operation: str,
    summary: str,
    schema: Data,
    parameters: list[Data] | None = None,
    kind: str = "application/json",
) -> Data:
    answers: Data = {
        "200": {"description": summary, "content": {kind: {"schema": schema}}},
        "304": {"description": _("Niets veranderd.")},
    }
    get = {"operationId": operation, "summary": summary, "responses": answers}
    return {"get": {**get, "parameters": parameters or []}}


def _ref(name: str, kind: str = "schemas") -> Data:
    return {"$ref": f"#/components/{kind}/{name}"}


def _problem(text: str) -> Data:
    return {
        "description": text,
        "content": {"application/problem+json": {"schema": _ref("Problem")}},
    }


def _parameters() -> Data:
    whole = {"type": "integer", "minimum": 1}
    key = {"type": "string", "format": "uuid"}
    yes = {"type": "boolean", "default": False}
    told: dict[str, tuple[str, Data]] = {
        "page": (_("Het nummer van de pagina."), {**whole, "default": 1}),
        "per_page": (
            _("Hoeveel op een pagina; boven het hoogste getal krijg je het hoogste."),
            {**whole, "default": PER_PAGE, "maximum": MOST_PER_PAGE},
        ),
        "search": (_("Woorden die er allemaal in staan."), {"type": "string"}),
        "format": (_("Alleen json."), {"type": "string", "enum": ["json"]}),
        "taxonomy_term_id": (_("Van deze soort."), key),
        "taxonomy_id": (_("Met een soort uit deze woordenlijst."), key),
        "organization_id": (_("Van deze organisatie."), key),
        "parent_id": (_("Onder deze soort."), key),
        "modified_after": (
            _("Veranderd op of na dit moment."),
            {"type": "string", "format": "date-time"},
        ),
        "top_only": (_("Alleen de bovenste soorten; dat zijn ze bij ons allemaal."), yes),
        "minimal": (_("Alleen id en last_modified, zo veel mogelijk op een pagina."), yes),
        "full": (_("Met alles erbij."), yes),
        "full_service": (_("Met alles van elke dienst erbij."), yes),
    }
    return {name: _query(name, text, schema) for name, (text, schema) in told.items()}


def _query(name: str, text: str, schema: Data) -> Data:
    return {"name": name, "in": "query", "required": False, "description": text, "schema": schema}


def _schemas() -> Data:
    numbers = dict.fromkeys(["total_items", "total_pages", "page_number", "size"], "integer")
    flags = dict.fromkeys(["first_page", "last_page", "empty"], "boolean")
    compiled = {
        name: {"$ref": f"{COMPILED}/{name}.json"}
        for name in ("service", "organization", "service_at_location")
    }
    single = {name: {"$ref": f"{SINGLE}/{name}.json"} for name in ("taxonomy", "taxonomy_term")}
    return {
        **compiled,
        **single,
        "Page": _object(numbers | flags),
        "About": _object(dict.fromkeys(["version", "profile", "openapi_url"], "string")),
        "Problem": _object({"type": "string", "title": "string", "status": "integer"}),
    }


def _object(types: dict[str, str]) -> Data:
    properties = {name: {"type": kind} for name, kind in types.items()}
    return {"type": "object", "properties": properties, "required": list(properties)}
