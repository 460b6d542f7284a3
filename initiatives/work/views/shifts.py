"""One shift: planning it, standing in it, and not coming after all."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST, require_safe

from initiatives.models import Initiative
from initiatives.views.loading import initiative_for_runner, still_seen, visible_initiative
from initiatives.views.purposes import of_row
from initiatives.work.calling import people_to_call
from initiatives.work.forms import (
    AskForm,
    CallOffForm,
    CannotForm,
    ChangeShiftForm,
    ComeForm,
    NewShiftForm,
)
from initiatives.work.models import Shift, SignUp
from initiatives.work.views.loading import asked_first, load_of, visible_shift, work_page
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import carried_out
from villagehub.web.caching import public_page
from villagehub.web.deeds import back, deed
from villages.agenda.busy import asks_about_overlap
from villages.members.access import sign_in_to_act


@require_safe
@public_page
def detail(request: HttpRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative = visible_initiative(request, village_slug, slug)
    shift = visible_shift(request, initiative, pk)
    mine = list(SignUp.objects.active().acted_for_by(request.user).filter(shift=shift))
    form = ComeForm(user=request.user) if request.user.is_authenticated else None
    context = {
        "shift": shift,
        "mine": {row.pk for row in mine},
        "is_in": any(row.user_id == request.user.pk for row in mine),
        "people_form": form if form and form.people else None,
    }
    if initiative.standing.runs:
        context |= _for_runners(initiative, shift)
    return render(request, "work/shift.html", work_page(initiative, **context))


def _for_runners(initiative: Initiative, shift: Shift) -> dict:
    """Who can be called, who was asked, who left and what they said, and each one's load."""
    load = load_of(initiative)
    for row in shift.people:  # type: ignore[attr-defined]
        row.load = load[row.user_id]
    left = shift.sign_ups.filter(ended_at__isnull=False).with_people().order_by("-ended_at")
    return {
        "to_call": people_to_call(shift) if shift.still_needed else [],
        "asked": shift.asks.unanswered().count(),
        "left": list(left[:10]),
    }


@login_required
def new(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """Perhaps as one that is there: the same hours, for another day or series."""
    initiative = initiative_for_runner(request, village_slug, slug)
    initial = _as_earlier(initiative, request.GET.get("als", ""))
    shift = Shift(initiative=initiative)
    form = NewShiftForm(request.POST or None, instance=shift, initial=initial)
    done = _("De dienst staat in het rooster.")
    if made := carried_out(request, form, lambda: form.add(request.user), done):
        return redirect("work:shift", village_slug, slug, made.pk)
    return render(request, "work/shift_form.html", work_page(initiative, form=form))


def _as_earlier(initiative: Initiative, key: str) -> dict:
    try:
        earlier = initiative.shifts.filter(pk=key).first() if key else None
    except ValidationError:
        return {}
    if earlier is None:
        return {}
    start, end = timezone.localtime(earlier.starts_at), timezone.localtime(earlier.ends_at)
    details = {name: getattr(earlier, name) for name in Shift.DETAILS}
    return {**details, "begins": start.time(), "ends": end.time()}


@login_required
def edit(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative = initiative_for_runner(request, village_slug, slug)
    shift = _open(request, initiative, pk)
    form = ChangeShiftForm(request.POST or None, instance=shift)
    done = _("Bewaard. Wie in het rooster staat, hoort het als de tijd of plek anders is.")
    if carried_out(request, form, form.change, done):
        return redirect(shift)
    return render(request, "work/shift_form.html", work_page(initiative, form=form, shift=shift))


@login_required
def call_off(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative = initiative_for_runner(request, village_slug, slug)
    shift = _open(request, initiative, pk)
    form = CallOffForm(request.POST or None, shift=shift)
    done = _("Afgeblazen. Wie in het rooster stond, krijgt bericht.")
    if carried_out(request, form, form.save, done):
        return redirect("work:rota", village_slug, slug)
    return render(request, "work/shift_off.html", work_page(initiative, form=form, shift=shift))


def _open(request: SignedInRequest, initiative: Initiative, pk: UUID) -> Shift:
    """What is over or called off stays as it was."""
    shift = visible_shift(request, initiative, pk)
    if not shift.is_open:
        raise PermissionDenied
    return shift


@deed(of_row(Shift, gettext_lazy("te komen helpen: %s"), gettext_lazy("Ik kom")), "scope")
def come(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    shift = visible_shift(request, visible_initiative(request, village_slug, slug), pk)
    form = ComeForm(request.POST, user=request.user)
    if not form.is_valid():
        messages.error(request, _("Kies een van de mensen die jij inschreef."))
        return redirect(shift)
    if asked_first(request, shift.initiative, form):
        return redirect(shift)
    for_all = form.is_for_all and shift.series_id is not None
    wanted = list(shift.rest_of_series().upcoming()) if for_all else [shift]
    if page := asks_about_overlap(request, form.chosen, wanted):
        return page
    try:
        if for_all:
            _say_for_all(request, shift.sign_up_for_all(form.chosen, form.recorder))
        else:
            _say(request, shift.sign_up(form.chosen, form.recorder))
    except ValidationError as error:
        messages.error(request, error.messages[0])
        return redirect(shift)
    return back(request, shift)


def _say(request: HttpRequest, row: SignUp) -> None:
    name = {"name": _("Jij") if row.user_id == request.user.pk else row.user}
    if row.asks_since:
        text = _("Gevraagd. Een trekker zegt ja of nee; daarna komt er bericht.")
        messages.info(request, text)
    elif row.waiting_since:
        text = _("Alle plekken zijn bezet. %(name)s staat reserve en hoort het als er plek komt.")
        messages.info(request, text % name)
    else:
        messages.success(request, _("%(name)s staat in het rooster.") % name)


def _say_for_all(request: HttpRequest, rows: list[SignUp]) -> None:
    if any(row.asks_since for row in rows):
        text = _("Gevraagd voor %(n)d keer. Een trekker zegt eerst ja; daarna komt er bericht.")
        messages.info(request, text % {"n": len(rows)})
        return
    placed = [row for row in rows if not row.waiting_since]
    n = len(placed)
    text = _("%(n)d keer in het rooster gezet.") % {"n": n}
    if n < len(rows):
        text += " " + _("Bij %(n)d was het vol; daar sta je reserve.") % {"n": len(rows) - n}
    messages.success(request, text)


@login_required
def cannot(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """ "Ik kan toch niet": asks once, then looks for somebody else."""
    initiative = visible_initiative(request, village_slug, slug)
    place = _place(request, initiative, pk)
    shift = visible_shift(request, initiative, place.shift_id)
    if place.ended_at or not shift.is_open:
        messages.info(request, _("Deze plek was al vrij, of de dienst is voorbij."))
        return redirect(shift)
    enough = len(shift.on_it) - 1 + len(shift.reserves) >= shift.minimum
    form = CannotForm(request.POST or None, place=place, enough_left=enough)
    if request.method == "POST" and form.is_valid():
        form.save()
        by_themselves = place.user_id == request.user.pk
        messages.success(request, _what_happens(shift, place, by_themselves))
        return redirect(still_seen(request, shift))
    context = {"form": form, "shift": shift, "place": place, "enough_left": enough}
    return render(request, "work/cannot.html", work_page(initiative, **context))


def _place(request: SignedInRequest, initiative: Initiative, pk: UUID) -> SignUp:
    """Of the person, of whoever acts for them, and of whoever runs the initiative."""
    rows = SignUp.objects.filter(shift__in=Shift.objects.visible_to(request.user))
    if not initiative.standing.runs:
        rows = rows.acted_for_by(request.user)
    return get_object_or_404(rows.with_people(), pk=pk, shift__initiative=initiative)


def _what_happens(shift: Shift, place: SignUp, by_themselves: bool) -> str:
    """Who takes somebody else out did not say that they cannot come."""
    begin = _("Goed dat je het zegt.") if by_themselves else _("De naam is eraf.")
    if asked := place.asks.count():
        text = ngettext(
            "We vragen %(n)d ander of die het overneemt.",
            "We vragen %(n)d anderen of ze het overnemen.",
            asked,
        )
        return f"{begin} {text % {'n': asked}}"
    return f"{begin} {_('De plek is weer vrij.')}"


@login_required
def ask(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative = initiative_for_runner(request, village_slug, slug)
    shift = _open(request, initiative, pk)
    form = AskForm(request.POST or None, about=shift, by=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            if "zet" in request.POST:
                text, row = _("%(name)s is ingedeeld en krijgt bericht."), form.put()
            else:
                text, row = _("%(name)s krijgt je vraag."), form.save()
            messages.success(request, text % {"name": row.user})
            return redirect(shift)
        except ValidationError as error:
            form.add_error("member", error)
    return render(request, "work/ask.html", work_page(initiative, form=form, about=shift))


@require_POST
@sign_in_to_act
def seek(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """Everybody who could step in is asked, at the press of whoever runs it."""
    shift = _open(request, initiative_for_runner(request, village_slug, slug), pk)
    asked = len(shift.seek())
    text = ngettext("%(n)d mens krijgt je vraag.", "%(n)d mensen krijgen je vraag.", asked)
    if asked:
        messages.success(request, text % {"n": asked})
    else:
        messages.info(request, _("Iedereen die erbij past, is al gevraagd."))
    return redirect(shift)
