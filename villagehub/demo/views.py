"""Looking around as somebody else, and reading the mail that was sent. Only in demo mode."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from operator import itemgetter
from pathlib import Path

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from supporters.models import Referrer
from supporters.models.referrers import at_address
from villagehub.accounts.models import User
from villagehub.demo.casework.story import REFERRER, SECRET
from villagehub.demo.personas import BY_KEY, PERSONAS, Persona, email_of
from villagehub.notifications.outbox import newest_mails, read_mail
from villagehub.web.paging import cut, mark_of

MAILS_SHOWN = 25
SHOWN_HEADERS = ["From", "To", "Date", "Message-ID", "List-Unsubscribe", "List-Unsubscribe-Post"]

# On the page of the components, of a form that is not there.
ERRORS = [
    ("ontwerp-naam", gettext_lazy("Vul in hoe je heet.")),
    ("", gettext_lazy("Kies een dag die nog moet komen.")),
]


def demo_only(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Anywhere but in the demo the page does not exist."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not settings.DEMO:
            raise Http404
        return view(request, *args, **kwargs)

    return wrapped


@demo_only
def start(request: HttpRequest) -> HttpResponse:
    there = _who_is_there()
    context = {"personas": there, "referrer": REFERRER, "refer_url": _where_to_refer()}
    return render(request, "demo/start.html", context)


def _who_is_there() -> list[Persona]:
    """A demo that was made before somebody was thought of does not have them."""
    known = User.objects.filter(email__in=[email_of(key) for key in BY_KEY])
    emails = set(known.values_list("email", flat=True))
    return [each for each in PERSONAS if email_of(each.key) in emails]


def _where_to_refer() -> str:
    """Nothing once somebody gave the practice another address."""
    with at_address(SECRET):
        works = Referrer.objects.with_secret(SECRET)
    return reverse("supporters:refer", args=[SECRET]) if works else ""


@demo_only
def design(request: HttpRequest) -> HttpResponse:
    """Every component in every state, for whoever makes pages (docs/design.md)."""
    context = {"personas": PERSONAS[:4], "errors": ERRORS, "today": timezone.localdate()}
    return render(request, "demo/design.html", context)


@demo_only
@require_POST
def sign_in_as(request: HttpRequest, key: str) -> HttpResponse:
    persona = BY_KEY.get(key)
    if persona is None:
        raise Http404
    user = get_object_or_404(User, email=email_of(key))
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    messages.info(request, _("Je bent nu %(name)s, een verzonnen persoon.") % {"name": user.name})
    return redirect(persona.lands_on)


@demo_only
@never_cache
def mails(request: HttpRequest) -> HttpResponse:
    persona = BY_KEY.get(request.GET.get("aan", ""))
    to = email_of(persona.key) if persona else ""
    found = [
        {"name": name, "subject": mail["Subject"], "to": mail["To"], "date": mail["Date"].datetime}
        for name, mail in newest_mails(MAILS_SHOWN + 1, before=mark_of(request), to=to)
    ]
    page = cut(request, found, MAILS_SHOWN, mark=itemgetter("name"))
    shown = {"rows": page.rows, "more_url": page.more_url}
    context = {**shown, "persona": persona, "personas": PERSONAS}
    return render(request, "demo/mails.html", context)


@demo_only
@never_cache
def mail(request: HttpRequest, name: str) -> HttpResponse:
    path = Path(settings.EMAIL_OUTBOX) / name
    if Path(name).name != name or path.suffix != ".eml" or not path.is_file():
        raise Http404
    message = read_mail(path)
    body = message.get_body(("plain",))
    return render(
        request,
        "demo/mail.html",
        {
            "subject": message["Subject"],
            "headers": [(key, str(message[key])) for key in SHOWN_HEADERS if message[key]],
            "body": body.get_content() if body else "",
        },
    )
