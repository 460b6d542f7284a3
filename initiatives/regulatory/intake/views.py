"""Entering what came in otherwise, and the letter that goes back."""

from __future__ import annotations

from uuid import UUID, uuid4

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from initiatives.models import Initiative
from initiatives.regulatory.access import case_without_interest, municipality_of
from initiatives.regulatory.asking.formal import norm_of
from initiatives.regulatory.forms import step_done
from initiatives.regulatory.intake.forms import HelpedForm, IntakeForm, SignedForm
from initiatives.regulatory.intake.letter import ReceiptLetter
from initiatives.regulatory.intake.models import Intake
from initiatives.regulatory.letters import pdf_answer
from initiatives.regulatory.models import RegulatoryRequest
from villagehub.web.paging import page_of
from villages.members.workplace import WorkplaceRequest, workplace_required
from villages.models import Membership

PAGE_SIZE = 20
at_officers_desk = workplace_required(Membership.Role.OFFICER.value)
at_supporters_desk = workplace_required(Membership.Role.SUPPORTER.value)
at_desk = workplace_required(Membership.Role.OFFICER.value, Membership.Role.DECISION_MAKER.value)


@at_officers_desk
@require_safe
def choose(http: WorkplaceRequest) -> HttpResponse:
    """For which initiative it is."""
    words = http.GET.get("q", "").replace("\0", "").strip()[:100]
    rows = _ours(http).order_by("title", "pk")
    if words:
        rows = rows.filter(title__icontains=words)
    page = page_of(http, rows, ["title", "pk"], PAGE_SIZE)
    context = {"rows": page.rows, "more_url": page.more_url, "words": words}
    return render(http, "regulatory/intake_choose.html", context)


def _ours(http: WorkplaceRequest) -> QuerySet[Initiative]:
    rows = Initiative.objects.visible_to(http.user).select_related("village__municipality")
    return rows.filter(village__municipality=municipality_of(http))


@at_officers_desk
def enter(http: WorkplaceRequest, pk: UUID) -> HttpResponse:
    initiative = get_object_or_404(_ours(http), pk=pk)
    form = IntakeForm(http.POST or None, initiative=initiative, initial={"key": uuid4()})
    ours = RegulatoryRequest.objects.for_staff_of(municipality_of(http))
    if http.method == "POST" and form.is_valid() and (case := _entered(http, form, ours)):
        return redirect("regulatory:intake_letter", case.reference)
    return render(http, "regulatory/intake.html", {"form": form, "initiative": initiative})


@at_supporters_desk
def enter_for(http: WorkplaceRequest, village: str, initiative: str) -> HttpResponse:
    """By the village supporter, for whoever speaks for an initiative and does not do it here."""
    visible = Initiative.objects.visible_to(http.user).select_related("village__municipality")
    supported = visible.filter(village__organisations=http.workplace.organisation_id)
    found = get_object_or_404(supported, village__slug=village, slug=initiative)
    form = HelpedForm(http.POST or None, initiative=found, initial={"key": uuid4()})
    own = RegulatoryRequest.objects.filter(intake__in=_entered_by(http))
    if http.method == "POST" and form.is_valid() and (case := _entered(http, form, own)):
        return redirect("regulatory:helped_letter", case.reference)
    context = {"form": form, "initiative": found, "norm": norm_of(found.village.municipality)}
    return render(http, "regulatory/intake_for.html", context)


def _entered(
    http: WorkplaceRequest, form: IntakeForm, own: QuerySet[RegulatoryRequest]
) -> RegulatoryRequest | None:
    """A second press finds what the first one made; other words are shown again."""
    try:
        with transaction.atomic():
            case = form.enter(http.user)
    except IntegrityError:
        rows = own.select_related("intake").filter(pk=form.cleaned_data["key"])
        found: RegulatoryRequest | None = rows.first()
        if found is None:
            form.add_error(None, _("Dit lukte niet. Laad de pagina opnieuw."))
        elif not form.says_what_is_in(found):
            form.refuse_what_is_in(found)
            found = None
        return found
    except ValidationError as error:
        form.add_error(None, error)
        return None
    messages.success(http, _("Het verzoek staat erin. Print de ontvangstbevestiging."))
    return case


@at_officers_desk
def signed(http: WorkplaceRequest, reference: str) -> HttpResponse:
    case = case_without_interest(http, reference)
    if http.method != "POST" and (case.is_official or not case.is_running):
        raise Http404
    form = SignedForm(http.POST or None, case=case, by=http.user)
    if step_done(http, form, _("Vastgelegd. De termijn loopt, en de indiener krijgt bericht.")):
        return redirect("regulatory:desk", reference)
    return render(http, "regulatory/signed.html", {"case": case, "form": form})


def _letter(http: WorkplaceRequest, reference: str) -> ReceiptLetter:
    case = case_without_interest(http, reference)
    intake = get_object_or_404(Intake.objects.visible_to(http.user), request=case)
    return ReceiptLetter(case, intake)


@at_desk
@require_safe
def letter(http: WorkplaceRequest, reference: str) -> HttpResponse:
    written = _letter(http, reference)
    context = {"letter": written, "case": written.case, "intake": written.intake}
    return render(http, "regulatory/intake_letter.html", context)


def _entered_by(http: WorkplaceRequest) -> QuerySet[Intake]:
    rows = Intake.objects.visible_to(http.user)
    return rows.filter(entered_by=http.user, way=Intake.Way.HELPED)


def _helped_letter(http: WorkplaceRequest, reference: str) -> ReceiptLetter:
    rows = _entered_by(http).select_related(
        "request__initiative__village", "request__municipality", "request__term_rule"
    )
    intake = get_object_or_404(rows, request__reference=reference)
    return ReceiptLetter(intake.request, intake)


@at_supporters_desk
@require_safe
def helped_letter(http: WorkplaceRequest, reference: str) -> HttpResponse:
    """To print and take along, for who reads no mail."""
    written = _helped_letter(http, reference)
    context = {"letter": written, "case": written.case, "intake": written.intake}
    return render(http, "regulatory/helped_letter.html", context)


@at_supporters_desk
@require_safe
def helped_letter_pdf(http: WorkplaceRequest, reference: str) -> HttpResponse:
    page = reverse("regulatory:helped_letter", args=[reference])
    return pdf_answer(http, _helped_letter(http, reference), f"ontvangst-{reference}", page)


@at_desk
@require_safe
def letter_pdf(http: WorkplaceRequest, reference: str) -> HttpResponse:
    page = reverse("regulatory:intake_letter", args=[reference])
    return pdf_answer(http, _letter(http, reference), f"ontvangst-{reference}", page)
