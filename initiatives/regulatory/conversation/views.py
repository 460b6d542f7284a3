"""What applicants write of themselves: a message, and how to reach them."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from initiatives.regulatory.conversation.contact import ApplicantContact
from initiatives.regulatory.conversation.messages import Side
from initiatives.regulatory.conversation.writing import ContactForm, MessageForm
from initiatives.regulatory.models import RegulatoryRequest
from initiatives.regulatory.register.views import speaks_for, visible_case
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out


def _own(http: HttpRequest, reference: str) -> RegulatoryRequest:
    case = visible_case(http, reference)
    if not speaks_for(case):
        raise PermissionDenied
    return case


@login_required
def write(http: SignedInRequest, reference: str) -> HttpResponse:
    case = _own(http, reference)
    form = MessageForm(http.POST or None, case=case, by=http.user, side=Side.APPLICANT)
    if http.method == "POST" and form.carry_out():
        messages.success(http, _("Je bericht is bij de gemeente."))
        return redirect(f"{case.get_absolute_url()}#gesprek")
    return render(http, "regulatory/message.html", {"case": case, "form": form})


@login_required
def contact(http: SignedInRequest, reference: str) -> HttpResponse:
    case = _own(http, reference)
    if not case.is_running and http.method != "POST":
        messages.info(http, _("Dit verzoek is afgerond. Bellen is niet meer nodig."))
        return redirect(case)
    given = ApplicantContact.objects.of(http.user, case).first()
    form = ContactForm(http.POST or None, instance=given or ApplicantContact(request=case))

    def keep() -> ApplicantContact:
        typed = form.cleaned_data
        return ApplicantContact.give(case, http.user, typed["phone"], typed["best_time"])

    if carried_out(http, form, keep, _("De gemeente kan je nu bellen.")):
        return redirect(case)
    called = ApplicantContact.objects.called(case).exclude(given_by=http.user.pk).first()
    context = {"case": case, "form": form, "given": given, "called": called}
    return render(http, "regulatory/contact.html", context)


@login_required
@require_POST
def contact_gone(http: SignedInRequest, reference: str) -> HttpResponse:
    """Also for whoever gave it and left since: it is theirs."""
    case = visible_case(http, reference)
    given = ApplicantContact.objects.of(http.user, case)
    if not (speaks_for(case) or given.exists()):
        raise PermissionDenied
    act(http, given.delete, _("Je nummer is weg. De gemeente ziet het niet meer."))
    return redirect(case)
