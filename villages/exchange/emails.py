"""The messages of asks and offers. None holds a word of a conversation, an address or a number,
and no subject says who it is about: the page behind the link does, for its two people."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core import signing
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from villagehub.notifications.models import Kind, Notification
from villages.exchange.models import Listing, Message, Refusal, Side, Thanks, Thread

SALT = "villages.exchange.still-counts"
LINK_DAYS = 120


def still_counts_token(listing: Listing) -> str:
    return signing.dumps(str(listing.pk), salt=SALT, compress=True)


def read_token(token: str) -> str:
    """Raises BadSignature for what we did not make, and for what is too old."""
    return signing.loads(token, salt=SALT, max_age=LINK_DAYS * 24 * 3600)


def tell_of_message(thread: Thread, message: Message) -> None:
    """One mail until the other looked, however much is written meanwhile: the period is the last
    time that they looked."""
    to = Side(message.side).other
    Notification.objects.record(
        recipient=thread.person(to),
        kind=Kind.EXCHANGE_REPLY,
        about=f"thread:{thread.pk}",
        period=_since_looked(thread, to),
        subject=_("Iemand schreef je bij vraag en aanbod"),
        body=_text("message", thread=thread, listing=thread.listing, url=thread.get_absolute_url()),
    )


def tell_that_a_reply_is_taken_back(thread: Thread) -> None:
    """Who counts on somebody must not wait for nothing; who refused them hears nothing."""
    owner = thread.person(Side.OWNER)
    if Refusal.between(owner, thread.person(Side.REPLIER)):
        return
    Notification.objects.record(
        recipient=owner,
        kind=Kind.EXCHANGE_REPLY,
        about=f"thread:{thread.pk}",
        period=f"taken {_since_looked(thread, Side.OWNER)}",
        subject=_("Iemand kan toch niet bij vraag en aanbod"),
        body=_text(
            "taken_back", thread=thread, listing=thread.listing, url=thread.get_absolute_url()
        ),
    )


def tell_others_that_it_is_found(listing: Listing, but: Thread | None) -> None:
    """Who offered and is not needed any more; nobody waits for an answer that never comes."""
    threads = listing.threads.going_on().select_related("user")
    body = _text("found", listing=listing, url=reverse("exchange:mine"))
    Notification.objects.record_all(
        [
            Notification(
                recipient=thread.user,
                kind=Kind.EXCHANGE_FOUND,
                about=f"thread:{thread.pk}",
                period=f"{listing.refreshed_at:%Y%m%d%H%M%S%f}",
                subject=_("Waar je op reageerde, is geregeld"),
                body=body,
            )
            for thread in threads
            if but is None or thread.pk != but.pk
        ]
    )


def tell_that_it_falls_asleep(listing: Listing) -> Notification | None:
    path = reverse("exchange:still_counts", args=[still_counts_token(listing)])
    return Notification.objects.record(
        recipient=listing.user,
        kind=Kind.EXCHANGE_SLEEPS,
        about=f"listing:{listing.pk}",
        period=f"{listing.refreshed_at:%Y%m%d%H%M%S%f}",
        subject=_("Telt je bericht bij vraag en aanbod nog?"),
        body=_text("sleeps", listing=listing, url=path),
    )


def tell_thanks(thanks: Thanks) -> None:
    thread = thanks.thread
    Notification.objects.record(
        recipient=thread.person(thread.helper_side),
        kind=Kind.EXCHANGE_THANKS,
        about=f"thread:{thread.pk}",
        period="thanks",
        subject=_("Iemand bedankt je"),
        body=_text("thanks", listing=thread.listing, url=thread.get_absolute_url()),
    )


def forget_unsent_about(listing: Listing) -> None:
    """Before the listing is deleted: what waits to be sent would lead nowhere."""
    keys = [f"thread:{pk}" for pk in listing.threads.values_list("pk", flat=True)]
    kinds = [Kind.EXCHANGE_REPLY, Kind.EXCHANGE_FOUND, Kind.EXCHANGE_SLEEPS, Kind.EXCHANGE_THANKS]
    about = Notification.objects.filter(about__in=[*keys, f"listing:{listing.pk}"], kind__in=kinds)
    about.filter(sent_at__isnull=True).delete()


def _since_looked(thread: Thread, side: Side) -> str:
    seen = thread.read_at(side)
    return f"{seen:%Y%m%d%H%M%S%f}" if seen else "first"


def _text(name: str, *, url: str, **context: Any) -> str:
    context["url"] = settings.SITE_URL + url
    return render_to_string(f"emails/exchange_{name}.txt", context).strip()
