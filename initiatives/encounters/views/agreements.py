"""Writing down what was agreed, and correcting it."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from initiatives.encounters.forms import AgreementForm
from initiatives.encounters.models import Agreement
from initiatives.encounters.views.loading import meeting_for_keeper, meeting_page
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import carried_out


@login_required
def write(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """For whoever runs it and its chair, once it was held."""
    meeting = meeting_for_keeper(request, village_slug, slug, pk)
    if not meeting.event.is_over or meeting.event.cancelled_at:
        raise PermissionDenied
    agreement = Agreement.objects.filter(meeting=meeting).first()
    last = agreement.versions.newest_first().first() if agreement else None
    initial = {"text": last.text, "ordinary": last.allowed} if last else None
    form = AgreementForm(
        request.POST if request.method == "POST" else None,
        initial=initial,
        meeting=meeting,
        is_correction=last is not None,
    )
    done = _("Dit is nu te lezen. Wie erbij was, krijgt bericht.")

    def publish() -> None:
        Agreement.publish(meeting, request.user, **form.words)

    if carried_out(request, form, publish, done):
        return redirect(meeting)
    context = meeting_page(meeting, form=form, last=last)
    return render(request, "encounters/agreement.html", context)
