"""The pages of an experiment: for everybody, and for either side what it can do."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from initiatives.regulatory.experiments.acting import Acting, reading
from initiatives.regulatory.experiments.concluding import why_not_concluded
from initiatives.regulatory.experiments.forms import (
    AgreeToPlanForm,
    ChangePlanForm,
    EvaluationForm,
    LookBackForm,
    OwnStopForm,
    PlanForm,
    SideForm,
    SignForm,
    StopForm,
)
from initiatives.regulatory.experiments.letter import CouncilLetter
from initiatives.regulatory.experiments.plans import BEGUN, UNSEALED, Criterion
from initiatives.regulatory.experiments.showing import context_of, looked_back, shown_parts
from initiatives.regulatory.experiments.stopping import may_stop
from initiatives.regulatory.letters import pdf_answer
from villagehub.web.caching import public_page


@require_safe
@public_page
def experiment(http: HttpRequest, reference: str) -> HttpResponse:
    return _page(http, reading(http, reference), "experiment")


def at_desk(http: Any, acting: Acting) -> HttpResponse:
    return _page(http, acting, "experiment")


def _page(http: HttpRequest, acting: Acting, template: str, **context: Any) -> HttpResponse:
    if template == "experiment":
        context = context_of(acting)
    known = {"acting": acting, "case": acting.case, "decision": acting.decision}
    known |= {"base": acting.base, "urls": acting.urls}
    return render(http, f"regulatory/{template}.html", {**known, **context})


def _refused(http: HttpRequest, acting: Acting, why: str) -> HttpResponse:
    """Back to the page, which shows what can be done now. What was typed goes with the form instead
    (`SideForm.refused`)."""
    messages.error(http, why)
    return redirect(acting.url("page"))


def _done(http: HttpRequest, acting: Acting, text: str) -> HttpResponse:
    messages.success(http, text)
    return redirect(acting.url("page"))


@require_safe
def sealed_text(http: HttpRequest, reference: str) -> HttpResponse:
    """Whose SHA-256 is the seal."""
    plan = getattr(reading(http, reference).decision, "plan", None)
    if plan is None or not plan.is_sealed:
        raise Http404
    response = HttpResponse(plan.sealed_text, content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="plan-{reference}.txt"'
    return response


def plan(http: Any, acting: Acting) -> HttpResponse:
    """Writing it, or agreeing with what the other side wrote."""
    found = getattr(acting.decision, "plan", None)
    agrees = "agree" in http.POST and found is not None
    why = ""
    if acting.interest or acting.case.status not in UNSEALED or (found and found.is_sealed):
        why = _("Dit plan kun je nu niet schrijven.")
        if agrees or http.method != "POST":
            return _refused(http, acting, why)
    data = None if agrees else http.POST or None
    form: SideForm = PlanForm(data, refused=why, **acting.given)
    agree = AgreeToPlanForm(http.POST if agrees else None, **acting.given) if found else None
    if agrees and agree and agree.carry_out():
        return _done(http, acting, _("Jullie zijn het eens over het plan."))
    if http.method == "POST" and not agrees and form.carry_out():
        return _done(http, acting, _("Het plan staat klaar. De ander krijgt bericht."))
    waits = found is not None and not why and not found.has_agreed(acting.side)
    if found is not None:
        found.decision = acting.decision
    context = {
        "form": form,
        "agree": agree if waits else None,
        "parts": shown_parts(found) if waits else [],
    }
    return _page(http, acting, "experiment_plan", **context)


def change(http: Any, acting: Acting, part: str) -> HttpResponse:
    """Another text for one part of a sealed plan."""
    found = getattr(acting.decision, "plan", None)
    if found is None or not found.is_sealed:
        raise Http404
    found.decision = acting.decision
    known = {each.part.key: each.part for each in shown_parts(found)}
    if part not in known:
        raise Http404
    why = ""
    if acting.interest or acting.case.status not in BEGUN:
        why = _("Dit plan kan niet meer veranderen: het terugkijken begon.")
        if http.method != "POST":
            return _refused(http, acting, why)
    form = ChangePlanForm(http.POST or None, part=known[part], refused=why, **acting.given)
    if http.method == "POST" and form.carry_out():
        return _done(http, acting, _("De nieuwe tekst staat erbij, met de oude en de reden."))
    return _page(http, acting, "experiment_change", form=form, part=known[part])


def look_back(http: Any, acting: Acting) -> HttpResponse:
    """The one that the form was made for, or else the oldest this side did not answer yet."""
    looked = looked_back(acting)
    waiting = [each for each in looked if acting.side not in each.sides]
    sent = [each for each in looked if each.look_back.moment == http.POST.get("moment")]
    why = "" if waiting else _("Er is nu niets om op terug te kijken.")
    if sent and acting.side in sent[0].sides:
        why = _(
            "Een ander van jullie antwoordde al, en dat staat vast. Bewaar zelf wat je schreef."
        )
    if acting.interest:
        why = _("Dit doet een collega.")
    if not looked or (why and not sent):
        return _refused(http, acting, why)
    asked = (sent or waiting)[0].look_back
    form = LookBackForm(http.POST or None, look_back=asked, refused=why, **acting.given)
    if http.method == "POST" and form.carry_out():
        return _done(http, acting, _("Dank je. Jullie antwoord staat vast."))
    return _page(http, acting, "experiment_look_back", form=form, look_back=asked)


def stop(http: Any, acting: Acting) -> HttpResponse:
    """What cannot be undone is asked once more."""
    why = "" if acting.may_stop and may_stop(acting.decision) else _("Stoppen kan nu niet.")
    if why and http.method != "POST":
        return _refused(http, acting, why)
    given = {**acting.given, "refused": why}
    if acting.is_at_desk:
        form: SideForm = StopForm(http.POST or None, criteria=_criteria(acting), **given)
    else:
        form = OwnStopForm(http.POST or None, **given)
    if http.method == "POST" and "again" not in http.POST and form.is_valid():
        if "confirmed" not in http.POST:
            return _page(http, acting, "experiment_stop_confirm", form=form)
        if form.carry_out():
            text = _("Het experiment is gestopt. Beide kanten krijgen bericht.")
            return _done(http, acting, text)
    return _page(http, acting, "experiment_stop", form=form)


def _criteria(acting: Acting) -> list[Criterion]:
    """Without a sealed plan there is one, which the reason explains."""
    plan = getattr(acting.decision, "plan", None)
    if plan is None or not plan.is_sealed:
        return [Criterion(_("Een voorwaarde van het besluit is niet gehaald"))]
    return plan.criteria()


def conclude(http: Any, acting: Acting) -> HttpResponse:
    why = _("Dit doet een collega.") if acting.interest else why_not_concluded(acting.decision)
    found = getattr(acting.decision, "evaluation", None)
    signs = "agree" in http.POST and found is not None
    if why and (signs or http.method != "POST"):
        return _refused(http, acting, why)
    data = None if signs else http.POST or None
    form = EvaluationForm(data, refused=why, **acting.given)
    sign = SignForm(http.POST if signs else None, **acting.given) if found else None
    if signs and sign and sign.carry_out():
        return _done(http, acting, _("Beide kanten tekenden. De les en de brief staan klaar."))
    if http.method == "POST" and not signs and form.carry_out():
        if form.alone:
            return _done(http, acting, _("Afgesloten. De brief aan de raad staat klaar."))
        return _done(http, acting, _("De conclusie staat klaar. De ander leest en tekent."))
    waits = found is not None and not why and not found.has_agreed(acting.side)
    context = {"form": form, "sign": sign if waits else None, "evaluation": found}
    return _page(http, acting, "experiment_conclude", **context)


def _letter(http: HttpRequest, reference: str) -> tuple[Acting, CouncilLetter]:
    acting = reading(http, reference)
    evaluation = getattr(acting.decision, "evaluation", None)
    if evaluation is None or not evaluation.is_signed:
        raise Http404
    return acting, CouncilLetter(acting.case, acting.decision, evaluation, looked_back(acting))


@require_safe
@public_page
def letter(http: HttpRequest, reference: str) -> HttpResponse:
    """To print, or to send on to the council."""
    acting, written = _letter(http, reference)
    return _page(http, acting, "council_letter", letter=written)


@require_safe
def letter_pdf(http: HttpRequest, reference: str) -> HttpResponse:
    _acting, written = _letter(http, reference)
    page = reverse("regulatory:council_letter", args=[reference])
    return pdf_answer(http, written, f"raadsbrief-{reference}", page)
