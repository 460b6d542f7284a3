"""The messages of asks and offers. Of a conversation only its own two people get a word, in a mail
that says who wrote and how it begins; what is on a call list, and every subject, names nobody.

Listings and conversations call these, so they are known here by what they pass only.
"""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from villagehub.notifications.models import MessageKind, Notification
from villagehub.notifications.telling import To, first_words, key_of, requote, tell
from villages.exchange.still_counts import token_of

MOMENT = "%Y%m%d%H%M%S%f"


def tell_of_message(thread: Any, to: Any, text: str) -> None:
    """One mail until they looked, however much is written meanwhile: the period is the last time
    that they did. `to` is their side."""
    tell(
        thread.person(to),
        kind=MessageKind.EXCHANGE_REPLY,
        about=thread,
        period=_since_looked(thread, to),
        subject=_("Iemand schreef je bij vraag en aanbod"),
        template="exchange_message",
        in_mail={"writer": thread.name(to.other), "words": first_words(text)},
        url=thread,
        thread=thread,
        listing=thread.listing,
    )


def tell_that_a_reply_is_taken_back(thread: Any, to: Any, page: Any) -> None:
    """Who counts on somebody must not wait for nothing."""
    tell(
        thread.person(to),
        kind=MessageKind.EXCHANGE_REPLY,
        about=thread,
        period=f"taken {_since_looked(thread, to)}",
        subject=_("Iemand kan toch niet bij vraag en aanbod"),
        template="exchange_taken_back",
        url=page,
        thread=thread,
        listing=thread.listing,
    )


def tell_others_that_it_is_found(listing: Any, but: Any = None) -> None:
    """Who offered and is not needed any more; nobody waits for an answer that never comes."""
    threads = listing.threads.going_on().select_related("user")
    others = [thread for thread in threads if but is None or thread.pk != but.pk]
    tell(
        [To(thread.user, about=thread) for thread in others],
        kind=MessageKind.EXCHANGE_FOUND,
        period=format(listing.refreshed_at, MOMENT),
        subject=_("Waar je op reageerde, is geregeld"),
        template="exchange_found",
        url=reverse("exchange:mine"),
        listing=listing,
    )


def tell_that_it_is_gone(listing: Any) -> None:
    """Whoever replied and waits for an answer: whose it was takes no part any more."""
    threads = listing.threads.going_on().select_related("user")
    tell(
        [To(thread.user, about=thread) for thread in threads],
        kind=MessageKind.EXCHANGE_FOUND,
        period="gone",
        subject=_("Waar je op reageerde, is weg"),
        template="exchange_gone",
        url=reverse("exchange:mine"),
        listing=listing,
    )


def tell_that_it_falls_asleep(listing: Any) -> bool:
    told = tell(
        listing.user,
        kind=MessageKind.EXCHANGE_SLEEPS,
        about=listing,
        period=format(listing.refreshed_at, MOMENT),
        subject=_("Telt je bericht bij vraag en aanbod nog?"),
        template="exchange_sleeps",
        url=reverse("exchange:still_counts", args=[token_of(listing.pk)]),
        listing=listing,
    )
    return told > 0


def tell_thanks(thread: Any) -> None:
    tell(
        thread.person(thread.helper_side),
        kind=MessageKind.EXCHANGE_THANKS,
        about=thread,
        period="thanks",
        subject=_("Iemand bedankt je"),
        template="exchange_thanks",
        url=thread,
        listing=thread.listing,
    )


def forget_unsent_about(listing: Any) -> None:
    """Before the listing is deleted: what waits to be sent would lead nowhere, and what was sent
    quotes what is gone."""
    keys = [key_of(listing), *(key_of(thread) for thread in listing.threads.only("pk"))]
    kinds = [
        MessageKind.EXCHANGE_REPLY,
        MessageKind.EXCHANGE_FOUND,
        MessageKind.EXCHANGE_SLEEPS,
        MessageKind.EXCHANGE_THANKS,
    ]
    about = Notification.objects.filter(about__in=keys, kind__in=kinds)
    about.filter(sent_at__isnull=True).delete()
    about.update(body="")


def forget_words(message: Any) -> None:
    """Of a message that an editor hid; with its thread."""
    requote([message.thread], message.text)


def _since_looked(thread: Any, side: Any) -> str:
    seen = thread.read_at(side)
    return format(seen, MOMENT) if seen else "first"
