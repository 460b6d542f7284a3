"""Conversations about a listing, between its two people."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from villagehub.accounts.models import User
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act
from villagehub.web.deeds import Purpose, for_sign_in
from villages.exchange.access import standing_anywhere
from villages.exchange.forms import MessageForm, PhoneForm, ReplyForm, ThanksForm
from villages.exchange.models import (
    Listing,
    Message,
    Refusal,
    ReportedMessage,
    Side,
    Thanks,
    Thread,
)
from villages.exchange.views.loading import tab_of, thread_and_side, visible_listing
from villages.members.access import sign_in_to_act
from villages.members.workplace import WorkplaceRequest
from villages.moderation.models import Block
from villages.navigation import one_less

MESSAGES_SHOWN = 200


def _to_reply(user: Any, slug: str, pk: UUID) -> Purpose:
    rows = Listing.objects.visible_to(user).filter(village__slug=slug)
    return Purpose(_("te antwoorden op ‘%s’") % get_object_or_404(rows, pk=pk).title)


@for_sign_in(_to_reply)
@login_required
def reply(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    """Members of any village may; the first message makes the conversation."""
    listing = visible_listing(request, slug, pk)
    if listing.is_editable_by(request.user):
        raise PermissionDenied
    standing = standing_anywhere(request.user)
    if not standing.may_act:
        return render(request, "exchange/join_first.html", tab_of(listing.village))
    form = ReplyForm(request.POST or None, standing=standing)
    if request.method == "POST" and form.is_valid():
        try:
            return _replied(request, listing, form)
        except ValidationError as error:
            form.add_error(None, error)
    return render(
        request, "exchange/reply.html", tab_of(listing.village, listing=listing, form=form)
    )


@transaction.atomic
def _replied(request: SignedInRequest, listing: Listing, form: ReplyForm) -> HttpResponse:
    _check_not_blocked(request.user, listing)
    person, text = form.person, form.cleaned_data["text"]
    thread, _message = Thread.reply_to(listing, person, request.user, text)
    messages.success(request, _("Verstuurd. Je krijgt bericht als er antwoord is."))
    return redirect(thread)


def _check_not_blocked(user: User, listing: Listing) -> None:
    block = Block.objects.in_force(user, listing.village)
    if block:
        raise ValidationError(block.sentence)


@login_required
@never_cache
def thread(request: WorkplaceRequest, slug: str, pk: UUID) -> HttpResponse:
    """Looking is reading: the mark of something new goes away."""
    thread, side = thread_and_side(request, slug, pk)
    form = MessageForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic():
                _check_not_blocked(request.user, thread.listing)
                thread.say(side, request.user, form.cleaned_data["text"])
            return redirect(thread)
        except ValidationError as error:
            form.add_error(None, error)
    if request.method == "GET":
        was_unread = thread.is_unread_by(side)
        thread.mark_read(side)
        if was_unread:
            request.my_menu = one_less(request.my_menu, "exchange:mine")
    return render(request, "exchange/thread.html", _context(thread, side, form))


def _context(thread: Thread, side: Side, form: MessageForm) -> dict[str, object]:
    hidden = ReportedMessage.objects.filter(message=OuterRef("pk"), state="hidden")
    thanks = Thanks.objects.filter(thread=thread).first()
    was_helped = thread.matched_at and side != thread.helper_side
    said = thread.messages.select_related("typed_by").annotate(is_hidden=Exists(hidden)).for_list()
    return tab_of(
        thread.listing.village,
        listing=thread.listing,
        thread=thread,
        side=side,
        form=form,
        said=list(said.reverse()[:MESSAGES_SHOWN])[::-1],
        me=thread.person(side),
        other=thread.name(side.other),
        own_phone=thread.phone(side),
        other_phone=thread.phone(side.other),
        is_owner=side == Side.OWNER,
        is_helper=side == thread.helper_side,
        thanks=thanks,
        may_thank=was_helped and (thanks or not thread.ended_at),
        is_refused=Refusal.between(thread.person(side), thread.person(side.other)),
    )


@login_required
def phone(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    """Sharing one's number, in this conversation only."""
    thread, side = thread_and_side(request, slug, pk)
    form = PhoneForm(request.POST or None, initial={"phone": thread.person(side).phone})
    if request.method == "POST" and form.is_valid():
        thread.share_phone(side, form.cleaned_data["phone"])
        messages.success(request, _("Je nummer staat nu in dit gesprek. Terughalen kan altijd."))
        return redirect(thread)
    context = tab_of(
        thread.listing.village, thread=thread, form=form, other=thread.name(side.other)
    )
    return render(request, "exchange/phone.html", context)


@require_POST
@sign_in_to_act
def phone_withdraw(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    thread, side = thread_and_side(request, slug, pk)
    act(request, lambda: thread.share_phone(side, ""), _("Je nummer staat er niet meer."))
    return redirect(thread)


@require_POST
@sign_in_to_act
def match(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    """These two go and do it; who else replied hears that it is arranged."""
    thread, side = thread_and_side(request, slug, pk)
    if side != Side.OWNER:
        raise Http404
    try:
        thread.match()
    except ValidationError as error:
        messages.error(request, error.messages[0])
    else:
        messages.success(request, _("Mooi, dat is geregeld."))
    return redirect(thread)


@require_POST
@sign_in_to_act
def withdraw(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    """Who replied takes it back, and whose listing it is hears so; replying again opens the
    conversation again."""
    thread, side = thread_and_side(request, slug, pk)
    if side != Side.REPLIER:
        raise Http404
    thread.take_back()
    messages.success(
        request, _("Je reactie is ingetrokken. De ander kan je hier niet meer schrijven.")
    )
    return redirect(thread)


@login_required
def thank(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    """Once, by whoever was helped, when it was arranged between these two."""
    thread, side = thread_and_side(request, slug, pk)
    if side == thread.helper_side or not thread.matched_at:
        raise Http404
    form = ThanksForm(request.POST or None, instance=Thanks.objects.filter(thread=thread).first())
    if request.method == "POST" and form.is_valid():
        try:
            return _thanked(request, thread, form)
        except ValidationError as error:
            form.add_error(None, error)
    context = tab_of(
        thread.listing.village, thread=thread, form=form, other=thread.name(side.other)
    )
    return render(request, "exchange/thank.html", context)


@transaction.atomic
def _thanked(request: SignedInRequest, thread: Thread, form: ThanksForm) -> HttpResponse:
    if "text" in form.changed_data:
        _check_not_blocked(request.user, thread.listing)
    Thanks.give(thread, request.user, **form.cleaned_data)
    messages.success(request, _("Je bedankje is verstuurd."))
    return redirect(thread)


@require_POST
@sign_in_to_act
def show_thanks(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    """The helper lets the village read it, or no longer."""
    thread, side = thread_and_side(request, slug, pk)
    if side != thread.helper_side:
        raise Http404
    shown = request.POST.get("show") == "1"
    Thanks.objects.filter(thread=thread).update(helper_shows=shown)
    text = _("Het dorp mag het lezen.") if shown else _("Het blijft tussen jullie.")
    messages.success(request, text)
    return redirect(thread)


@login_required
def refuse(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    """Asks first; the other is told nothing but that replying does not work."""
    thread, side = thread_and_side(request, slug, pk)
    if request.method == "POST":
        done = _("Deze persoon kan je hier niet meer schrijven.")
        act(request, lambda: thread.refuse(side, request.user), done)
        return redirect(thread)
    context = tab_of(thread.listing.village, thread=thread, other=thread.name(side.other))
    return render(request, "exchange/refuse.html", context)


@require_POST
@sign_in_to_act
def allow(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Takes a refusal back."""
    done = _("Jullie kunnen elkaar weer schrijven.")
    act(request, get_object_or_404(Refusal.objects.visible_to(request.user), pk=pk).delete, done)
    return redirect("exchange:mine")


@require_POST
@sign_in_to_act
def report(request: SignedInRequest, slug: str, pk: UUID, message: UUID) -> HttpResponse:
    """What the other wrote, and only that message, goes to whoever looks after the village."""
    thread, side = thread_and_side(request, slug, pk)
    rows = Message.objects.visible_to(request.user).filter(thread=thread, side=side.other)
    found = get_object_or_404(rows, pk=message)
    found.thread = thread
    return redirect(ReportedMessage.of(found, request.user).report_url)
