"""Handing over all files in one act: by who leaves, or by the coordinator for who left already."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, Q, Subquery, Value
from django.db.models.functions import Coalesce
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from supporters.access import WorkplaceRequest, casework, coordination, record, record_shown
from supporters.forms import HandOverForm
from supporters.models import ContactMoment, HandOver, HelpSeeker, Referral, TeamMember
from supporters.models.handing_over import files_left, who_left_files
from supporters.models.team import colleagues_of
from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent
from villagehub.web.actions import act, carried_out
from villages.models import Membership, SupportCard

Action = AuditEvent.Action
SHOWN = 20


def _counted(name: str, follow_ups: int, referrals: int) -> str:
    calls = ngettext("%(n)d opvolging", "%(n)d opvolgingen", follow_ups) % {"n": follow_ups}
    sent = ngettext("%(n)d verwijzing", "%(n)d verwijzingen", referrals) % {"n": referrals}
    counted = [text for text, number in ((calls, follow_ups), (sent, referrals)) if number]
    return " · ".join([name, *counted])


def _own_files(user: Any) -> Any:
    undone = Q(follow_ups__done_on__isnull=True)
    running = ~Q(referrals__status__in=Referral.FINISHED)
    mine = HelpSeeker.objects.visible_to(user).owned_by(user)
    return mine.annotate(
        calls=Count("follow_ups", filter=undone, distinct=True),
        sent=Count("referrals", filter=running & Q(referrals__isnull=False), distinct=True),
    ).order_by("created_at", "id")


@casework
def mine(request: WorkplaceRequest) -> HttpResponse:
    """The check list: what still lies here, what waits for a yes, what went."""
    user = request.user
    proposals = list(HandOver.objects.visible_to(user).filter(giver=user).for_list()[:SHOWN])
    waiting = {person for row in proposals if row.is_proposed for person in row.people}
    people = [each for each in _own_files(user) if each.pk not in waiting]
    form = HandOverForm(
        request.POST or None,
        labels=[(each.pk, _counted(str(each), each.calls, each.sent)) for each in people],
        colleagues=colleagues_of(request.workplace),
    )

    def propose() -> list[HandOver]:
        return HandOver.propose(user, form.chosen, form.cleaned_data["reason"], request.workplace)

    done = _("Voorgesteld. Tot je collega ja zegt, blijft alles bij jou.")
    if carried_out(request, form, propose, done):
        return redirect("supporters:hand_over_mine")
    record_shown(request, people)
    context = {"form": form, "open": len(people), "proposals": proposals, **_besides(request)}
    return render(request, "supporters/hand_over_mine.html", context)


def _besides(request: WorkplaceRequest) -> dict[str, Any]:
    """What no colleague can take over by a yes, in one query."""
    user, workplace = request.user, request.workplace
    aids = ContactMoment.objects.visible_to(user).owned_by(user).with_memory_aid()
    helping = TeamMember.objects.visible_to(user).helping().filter(colleague=user.pk)
    card = SupportCard.objects.filter(user=user.pk, organisation=workplace.organisation_id)
    asked = Membership.objects.filter(pk=workplace.pk).values(
        aids=Coalesce(_number_of(aids, "logged_by"), 0),
        helping=Coalesce(_number_of(helping, "colleague"), 0),
        has_card=Exists(card),
        place=Coalesce(Subquery(card.values("place")[:1]), Value("")),
    )
    return dict(asked.get())


def _number_of(rows: Any, whose: str) -> Subquery:
    return Subquery(rows.order_by().values(whose).annotate(n=Count("pk")).values("n"))


def _load(request: WorkplaceRequest, pk: UUID) -> HandOver:
    rows = HandOver.objects.visible_to(request.user)
    return get_object_or_404(
        rows.select_related("giver", "receiver", "asked_by", "organisation"), pk=pk
    )


@casework
def detail(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """To say yes or no to; after a yes with the way back for ten minutes."""
    row = _load(request, pk)
    record(request, Action.READ, row)
    context = {"row": row, "is_receiver": row.receiver_id == request.user.pk}
    return render(request, "supporters/hand_over.html", context)


@casework
@require_POST
def accept(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    row = _load(request, pk)
    done = _("Overgedragen. Alles staat nu op jouw lijst.")
    already = _("Deze overdracht was al beantwoord.")
    act(request, lambda: row.accept(request.workplace), done, already=already)
    return redirect("supporters:hand_over", pk=pk)


@casework
@require_POST
def undo(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    row = _load(request, pk)
    done = _("Teruggedraaid. Alles ligt weer waar het lag.")
    already = _("Dit was al teruggedraaid, of het is langer dan tien minuten geleden.")
    act(request, lambda: row.undo(request.workplace), done, already=already)
    return redirect("supporters:hand_over", pk=pk)


@casework
@require_POST
def end(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """No from who would get it, or taken back by who gives."""
    row = _load(request, pk)
    done = _("De overdracht gaat niet door. Er is niets verplaatst.")
    act(request, lambda: row.end(request.workplace), done, already=_("Dit was al beantwoord."))
    return redirect("supporters:hand_over", pk=pk)


@coordination
def left(request: WorkplaceRequest) -> HttpResponse:
    """Whose files lie with nobody, and what became of what was proposed."""
    numbers = who_left_files()
    people = User.objects.filter(pk__in=numbers).order_by("display_name__dutch", "pk")
    asked = HandOver.objects.visible_to(request.user).filter(asked_by=request.user)
    record(request, Action.READ, HandOver(id=""))
    context = {
        "left": [{"user": each, "number": numbers[each.pk]} for each in people],
        "proposals": asked.for_list()[:SHOWN],
    }
    return render(request, "supporters/hand_over_left.html", context)


@coordination
def propose_for(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """By number and village: a coordinator decides who goes on, and reads nothing."""
    files = files_left(pk)
    giver = User.objects.filter(pk=pk).first()
    if not files or giver is None:
        raise Http404
    asked = HandOver.objects.visible_to(request.user).filter(giver=giver).proposed()
    waiting = {person for row in asked for person in row.people}
    shown = [each for each in files if each.person not in waiting]
    form = HandOverForm(
        request.POST or None,
        labels=[(each.person, _of_who_left(each)) for each in shown],
        colleagues=colleagues_of(request.workplace),
    )

    def propose() -> list[HandOver]:
        return HandOver.propose(giver, form.chosen, form.cleaned_data["reason"], request.workplace)

    if carried_out(request, form, propose, _("Voorgesteld. Je hoort het als er een ja is.")):
        return redirect("supporters:hand_over_left")
    record_shown(request, [HelpSeeker(pk=each.person) for each in files])
    context = {"giver": giver, "form": form, "open": len(shown)}
    return render(request, "supporters/hand_over_for.html", context)


def _of_who_left(file: Any) -> str:
    name = file.reference or _("zonder begeleiding")
    where = f"{name}, {file.village}" if file.village else name
    return _counted(where, file.follow_ups, file.referrals)


@coordination
@require_POST
def take_back(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    row = _load(request, pk)
    done = _("De overdracht gaat niet door. Er is niets verplaatst.")
    act(request, lambda: row.end(request.workplace), done, already=_("Dit was al beantwoord."))
    return redirect("supporters:hand_over_left")
