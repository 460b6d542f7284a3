"""A second supporter on a file: asked by the owner, who reads along from their yes on."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from supporters.access import WorkplaceRequest, casework, record
from supporters.forms import AskColleagueForm
from supporters.models import TeamMember
from supporters.models.team import colleagues_of
from supporters.views.people import load_own_person
from villagehub.audit.models import AuditEvent
from villagehub.web.actions import act, carried_out


def _load(request: WorkplaceRequest, pk: UUID) -> TeamMember:
    mine = TeamMember.objects.visible_to(request.user).current()
    return get_object_or_404(mine.select_related("owner", "colleague", "organisation"), pk=pk)


@casework
def ask(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    person = load_own_person(request, pk)
    there = TeamMember.objects.visible_to(request.user).current().filter(person=person)
    colleagues = colleagues_of(request.workplace).exclude(pk__in=there.values("colleague"))
    form = AskColleagueForm(request.POST or None, colleagues=colleagues)
    done = _("Gevraagd. Na het ja van je collega zien jullie hetzelfde dossier.")

    def asked() -> TeamMember:
        typed = form.cleaned_data
        return TeamMember.ask(person, typed["colleague"], typed["reason"], request.workplace)

    if carried_out(request, form, asked, done):
        return redirect("supporters:person", pk=person.pk)
    record(request, AuditEvent.Action.READ, person)
    context = {"person": person, "form": form, "colleagues": colleagues}
    return render(request, "supporters/team_ask.html", context)


@casework
@require_POST
def accept(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    member = _load(request, pk)
    done = _("Jullie helpen nu samen. Dit is het dossier.")
    already = _("Deze vraag was al beantwoord.")
    if act(request, lambda: member.accept(request.workplace), done, already=already):
        return redirect("supporters:person", pk=member.person_id)
    return redirect("supporters:today")


@casework
def end(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """Refusing, taking back or stopping: asked once more, since only asking anew undoes it."""
    member = _load(request, pk)
    is_owner = member.owner_id == request.user.pk
    back = redirect("supporters:person", pk=member.person_id) if is_owner else None
    if request.method == "POST":
        done = _("Gestopt. Het dossier blijft bij %(name)s.") % {"name": member.owner}
        act(request, lambda: member.end(request.workplace), done)
        return back or redirect("supporters:today")
    context = {"member": member, "is_owner": is_owner}
    return render(request, "supporters/team_end.html", context)
