"""One call makes a message: to whom, of what kind, about what, in which period, in which words.

    tell(initiative.members.active().leads().people(), kind=Kind.INITIATIVE_CHANGED,
         about=initiative, period=f"quiet:{now:%Y%m%d}", subject=_("Nog bezig?"),
         template="initiative_quiet", url=initiative, initiative=initiative)

The method of a model that changes something calls it, by a function in the `emails` module of its
feature, in the same transaction. So nobody can change it without telling. Such a module knows its
own models by what they pass only, and imports none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import F, Func, Value
from django.db.models.functions import Replace
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext

from villagehub.accounts.models import User
from villagehub.notifications.models import MessageKind, Notification
from villagehub.plain_text import one_line
from villagehub.web.addresses import HasPage, absolute

FIRST_WORDS = 160


class To:
    """Somebody for whom a thing differs: what the message is about, its period, or what its words
    are made with; or who gets `words` that are ready."""

    def __init__(
        self,
        person: User,
        /,
        *,
        about: models.Model | str = "",
        period: str = "",
        url: str | HasPage = "",
        words: str = "",
        **own: Any,
    ):
        self.person, self.about, self.period, self.words = person, about, period, words
        self.own = {**own, "url": absolute(url)} if url else own


def tell(
    recipients: User | Iterable[User | To],
    /,
    *,
    kind: MessageKind,
    about: models.Model | str = "",
    period: str = "",
    subject: str,
    template: str = "",
    url: str | HasPage = "",
    due_at: datetime | None = None,
    at_once: bool = True,
    in_mail: Mapping[str, Any] | None = None,
    **context: Any,
) -> int:
    """Returns to how many it is new: who muted it or had it already, in this period, is left out.

    The text is `emails/<template>.txt`, rendered once for all and anew for each `To` with words of
    its own. `url` is a path, or an object with a page. `in_mail` is for whoever has an address:
    what one person wrote to another, which nobody else reads from a call list.

    Three queries, however many people; two for what need not leave `at_once`, and of that nobody
    looks what is new.
    """
    people = [recipients] if isinstance(recipients, User) else recipients
    words = _Words(template, {**context, "url": absolute(url)} if url else context, in_mail or {})
    rows = [
        Notification(
            recipient=each.person,
            kind=kind,
            about=key_of(each.about or about),
            period=each.period or period,
            subject=subject,
            body=words.for_one(each),
            due_at=due_at or timezone.now(),
        )
        for each in (each if isinstance(each, To) else To(each) for each in people)
    ]
    if at_once:
        return len(Notification.objects.record_new(rows)) if rows else 0
    Notification.objects.record_all(rows)
    return len(rows)


class _Words:
    def __init__(self, template: str, shared: dict[str, Any], in_mail: Mapping[str, Any]):
        self._template, self._shared, self._in_mail = template, shared, in_mail
        self._same_for_all: dict[bool, str] = {}

    def for_one(self, to: To) -> str:
        if to.words:
            return to.words
        more = self._in_mail if is_mailed(to.person) else {}
        if to.own:
            return self._render({**more, **to.own})
        if bool(more) not in self._same_for_all:
            self._same_for_all[bool(more)] = self._render(more)
        return self._same_for_all[bool(more)]

    def _render(self, own: Mapping[str, Any]) -> str:
        return as_text(self._template, {**self._shared, **own})


def is_mailed(person: User) -> bool:
    return Notification.channel_for(person) == Notification.Channel.MAIL


def first_words(text: str) -> str:
    """As many as make somebody want to answer, on one line."""
    return Truncator(one_line(text)).chars(FIRST_WORDS)


def quoted(text: str) -> str:
    """As each template puts first words."""
    return f"“{first_words(text)}”"


def requote(about: Iterable[models.Model | None], before: str, now: str = "") -> None:
    """What messages about these quote was changed: in what did not leave yet. Or it is gone: then
    also in the copy of what left."""
    keys = [key_of(each) for each in about if each is not None]
    rows = Notification.objects.filter(about__in=keys, body__contains=quoted(before))
    if now:
        rows = rows.filter(sent_at__isnull=True)
    words = Value(quoted(now) if now else "…")
    rows.update(body=Replace(F("body"), Value(quoted(before)), words))


def take_out(thing: HasPage) -> None:
    """Of a digest that did not leave yet, the line that leads to what was hidden, or is gone. Who
    may see a thing was asked when the digest was written; a slow mail server may be hours later."""
    address = absolute(thing)
    line = Value(rf"• [^\n]*\n  {re.escape(address)}(?=\s)")
    waiting = Notification.objects.filter(kind=MessageKind.DIGEST, sent_at__isnull=True)
    said = Value("• " + gettext("(dit is intussen weggehaald)"))
    without = Func(F("body"), line, said, Value("g"), function="regexp_replace")
    waiting.filter(body__contains=address).update(body=without)


def as_text(template: str, context: dict[str, Any]) -> str:
    return render_to_string(f"emails/{template}.txt", context).strip()


def key_of(about: models.Model | str, word: str = "") -> str:
    """The one spelling of what a message is about: "event:<id>". `word` is for what people call
    otherwise than its model."""
    if isinstance(about, str):
        return about
    return f"{word or about._meta.model_name}:{about.pk}"


def just_now(what: str = "") -> str:
    """The period of what is told each time that it happens."""
    moment = f"{timezone.now():%Y%m%d%H%M%S%f}"
    return f"{what}:{moment}" if what else moment
