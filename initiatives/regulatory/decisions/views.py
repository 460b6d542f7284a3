"""What the municipality writes down after it answered."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from initiatives.regulatory.access import case_at_desk
from initiatives.regulatory.decisions.forms import ForwardAnswerForm
from initiatives.regulatory.decisions.forwards import ForwardRecord
from villages.members.workplace import WorkplaceRequest, workplace_required
from villages.models import Membership

at_officers_desk = workplace_required(Membership.Role.OFFICER.value)


@at_officers_desk
def forward_answer(http: WorkplaceRequest, reference: str) -> HttpResponse:
    case = case_at_desk(http, reference)
    forward = get_object_or_404(ForwardRecord.objects.filter(request=case))
    forward.request = case
    form = ForwardAnswerForm(http.POST or None, case=case, by=http.user, forward=forward)
    if http.method == "POST" and form.carry_out():
        messages.success(http, _("Het antwoord staat erbij. De indiener krijgt bericht."))
        return redirect("regulatory:desk", reference)
    context = {"case": case, "forward": forward, "form": form}
    return render(http, "regulatory/forward_answer.html", context)
