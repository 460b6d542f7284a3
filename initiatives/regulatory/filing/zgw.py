"""A request in the terms of the VNG standard for cases (Zaken API and Besluiten API).

The standard tells that a case stands still and why, not when: so what moved the clock goes along as
a document, the same file that anybody computes the date with. What only the receiving system knows
(its types, the number of its organisation) is empty. Nothing of who applied, and no note.
"""

from __future__ import annotations

import base64
import hashlib
import json
from typing import Any

from django.utils.translation import gettext as _

from initiatives.regulatory.clock.views import content_of
from initiatives.regulatory.days import iso_day
from initiatives.regulatory.filing.models import Filing
from initiatives.regulatory.models import RegulatoryRequest
from initiatives.regulatory.models.choices import Publicity
from villagehub.web.addresses import absolute

STANDARD = "https://vng-realisatie.github.io/gemma-zaken/standaard/zaken/"
LONGEST = {"omschrijving": 80, "toelichting": 1000, "reden": 200, "statustoelichting": 1000}


def case_file(case: RegulatoryRequest, filing: Filing | None) -> dict[str, Any]:
    return {
        "standaard": STANDARD,
        "zaak": _case(case, filing),
        "statussen": [_status(each) for each in case.changes.not_deliberated() if _is_step(each)],
        "resultaat": _result(case),
        "besluiten": _decisions(case),
        "informatieobjecten": [_events(case)],
    }


def _case(case: RegulatoryRequest, filing: Filing | None) -> dict[str, Any]:
    is_open = case.publicity == Publicity.PUBLIC or case.is_answered
    numbers = [{"kenmerk": filing.dso_number, "bron": "Omgevingsloket"}] if filing else []
    return {
        "identificatie": case.reference,
        "bronorganisatie": None,
        "verantwoordelijkeOrganisatie": None,
        "zaaktype": case.procedure_kind or None,
        "omschrijving": _cut("omschrijving", case.title),
        "toelichting": _cut("toelichting", case.public_summary),
        "registratiedatum": iso_day(case.received_at),
        "startdatum": iso_day(case.received_on),
        "einddatum": iso_day(case.closed_on),
        "uiterlijkeEinddatumAfdoening": iso_day(case.due_on),
        "vertrouwelijkheidaanduiding": "openbaar" if is_open else "zaakvertrouwelijk",
        "verlenging": _extension(case),
        "opschorting": _suspension(case),
        "kenmerken": [number for number in numbers if number["kenmerk"]],
        **_archive(filing),
    }


def _extension(case: RegulatoryRequest) -> dict[str, Any] | None:
    found = case.extension
    if found is None:
        return None
    days = (found.new_due - found.old_due).days
    return {"reden": _cut("reden", found.reason), "duur": f"P{days}D"}


def _suspension(case: RegulatoryRequest) -> dict[str, Any]:
    still = list(case.suspensions.order_by("starts_on"))
    now = next((each for each in still if each.ended_on is None), None)
    return {
        "indicatie": now is not None,
        "eerdereOpschorting": any(each.ended_on is not None for each in still),
        "reden": _cut("reden", str(now.get_ground_display())) if now else "",
    }


def _archive(filing: Filing | None) -> dict[str, Any]:
    nomination, on = None, None
    if filing is not None and filing.is_kept_forever:
        nomination, on = "blijvend_bewaren", iso_day(filing.handed_over_by)
    elif filing is not None and filing.retention_years:
        nomination, on = "vernietigen", iso_day(filing.kept_until)
    return {
        "selectielijstklasse": (filing.selection_category if filing else "") or None,
        "selectielijst": (filing.selection_source if filing else "") or None,
        "archiefnominatie": nomination,
        "archiefactiedatum": on,
        "archiefstatus": "nog_te_archiveren",
    }


def _is_step(change: Any) -> bool:
    return bool(change.from_status != change.to_status)


def _status(change: Any) -> dict[str, Any]:
    return {
        "statustype": change.to_status,
        "datumStatusGezet": change.at.isoformat(),
        "statustoelichting": _cut("statustoelichting", change.note_public or change.label),
    }


def _result(case: RegulatoryRequest) -> dict[str, Any] | None:
    if not case.outcome:
        return None
    return {"resultaattype": case.outcome, "toelichting": str(case.get_outcome_display())}


def _decisions(case: RegulatoryRequest) -> list[dict[str, Any]]:
    decision = getattr(case, "decision", None)
    if decision is None or not (decision.is_announced and decision.is_decision):
        return []
    ends_on = decision.experiment_ends_on
    revised = [_revision(case)] if case.revised_by else []
    return [
        {
            "identificatie": case.reference,
            "besluittype": decision.outcome,
            "datum": iso_day(decision.decided_on),
            "ingangsdatum": iso_day(decision.experiment_starts_on or decision.announced_on),
            "vervaldatum": iso_day(ends_on),
            "vervalreden": "tijdelijk" if ends_on else "",
            "publicatiedatum": iso_day(decision.announced_on),
            "verzenddatum": iso_day(decision.announced_on),
            "uiterlijkeReactiedatum": iso_day(decision.objection_until),
            "toelichting": decision.reasoning,
        },
        *revised,
    ]


def _revision(case: RegulatoryRequest) -> dict[str, Any]:
    """The decision on an objection, by which the first one is another."""
    objection: Any = case.revised_by
    decided_on = iso_day(objection.decided_on)
    return {
        "identificatie": f"{case.reference}-B",
        "besluittype": objection.revised_outcome,
        "datum": decided_on,
        "ingangsdatum": decided_on,
        "vervaldatum": None,
        "vervalreden": "",
        "publicatiedatum": decided_on,
        "verzenddatum": decided_on,
        "uiterlijkeReactiedatum": iso_day(objection.appeal_until),
        "toelichting": objection.public_text,
    }


def _events(case: RegulatoryRequest) -> dict[str, Any]:
    content = json.dumps(content_of(case), ensure_ascii=False, indent=2).encode()
    return {
        "titel": _("Wat de klok van dit verzoek bewoog"),
        "creatiedatum": iso_day(case.received_on),
        "auteur": "VillageHub",
        "taal": "nld",
        "formaat": "application/json",
        "bestandsnaam": f"klok-{case.reference}.json",
        "bestandsomvang": len(content),
        "inhoud": base64.b64encode(content).decode(),
        "integriteit": {"algoritme": "sha_256", "waarde": hashlib.sha256(content).hexdigest()},
        "link": absolute(case) + "klok.json",
    }


def _cut(name: str, text: str) -> str:
    return text if len(text) <= LONGEST[name] else f"{text[: LONGEST[name] - 1]}…"
