"""What somebody with a secret address can do: refer a person, and see how that goes. No account, no
session, no cookie; the address is the proof (docs/decisions/0060-referral-in.md)."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.core import ratelimit
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from supporters.feedback import FeedbackLetter
from supporters.forms import ReferenceForm, ReferInForm
from supporters.forms.referring import UNKNOWN_NUMBER
from supporters.models import Referrer
from supporters.models.referrers import ReferrerUse, at_address, note_use
from supporters.models.told import Told
from villagehub.typesetting.typesetter import PageFailedError
from villagehub.web.actions import carried_out
from villagehub.web.limits import too_often

What = ReferrerUse.What
View = Callable[..., HttpResponse]


def at_secret_address(view: View) -> View:
    """Runs the view, rendering included, as whoever has this address. One that was renewed, one
    that is paused and one that somebody made up look the same."""

    @csrf_exempt  # nothing that a browser sends by itself opens this page
    @never_cache
    @wraps(view)
    def wrapped(request: HttpRequest, secret: str, **kwargs: Any) -> HttpResponse:
        with at_address(secret, sends=request.method == "POST") as is_held:
            referrer = Referrer.objects.with_secret(secret) if is_held else None
            if referrer is None:
                return _told_to_nobody(_gone(request, secret))
            return _told_to_nobody(view(request, secret, referrer, **kwargs))

    return wrapped


def _gone(request: HttpRequest, secret: str) -> HttpResponse:
    note_use(secret, What.OPENED)
    if _guesses_too_often(get_adapter(request).get_client_ip(request)):
        return ratelimit.respond_429(request)
    return render(request, "supporters/refer_gone.html", status=404)


def _guesses_too_often(who: object) -> bool:
    return too_often(f"guesses:{who}", settings.WRONG_GUESSES_AN_HOUR, 60 * 60)


def _told_to_nobody(response: HttpResponse) -> HttpResponse:
    """The address goes to no other page, and no search engine."""
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


@at_secret_address
def refer(request: HttpRequest, secret: str, referrer: Referrer) -> HttpResponse:
    form = ReferInForm(request.POST or None, referrer=referrer)
    referral = carried_out(request, form, lambda: _send(request, secret, form))
    if referral:
        note_use(secret, What.SENT)
        return redirect("supporters:refer_told", secret, referral.reference)
    note_use(secret, What.OPENED)
    context = {"secret": secret, "referrer": referrer, "form": form, "ask": ReferenceForm()}
    return render(request, "supporters/refer.html", context)


def _send(request: HttpRequest, secret: str, form: ReferInForm) -> Any:
    """So many in an hour are no practice; what was typed stays."""
    if not ratelimit.consume(request, action="refer", key=str(form.referrer.pk)):
        note_use(secret, What.TOO_OFTEN)
        form.add_error(
            None,
            ValidationError(
                _("Van dit adres kwamen er net veel verwijzingen. Probeer het straks nog eens.")
            ),
        )
        return False
    return form.send()


@at_secret_address
def find(request: HttpRequest, secret: str, referrer: Referrer) -> HttpResponse:
    """By the number of a receipt."""
    form = ReferenceForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return redirect("supporters:refer_told", secret, form.number)
    return _ask_number(request, secret, referrer, form)


def _ask_number(
    request: HttpRequest, secret: str, referrer: Referrer, form: ReferenceForm, status: int = 200
) -> HttpResponse:
    context = {"secret": secret, "referrer": referrer, "form": form}
    return render(request, "supporters/refer_find.html", context, status=status)


@at_secret_address
def told(request: HttpRequest, secret: str, referrer: Referrer, reference: str) -> HttpResponse:
    """The receipt, and later how it goes. A number of another referrer is unknown here."""
    found = _told(request, secret, referrer, reference)
    if isinstance(found, HttpResponse):
        return found
    letter = FeedbackLetter(referrer, reference, found)
    context = {"secret": secret, "referrer": referrer, "letter": letter, "told": found}
    return render(request, "supporters/refer_told.html", context)


@at_secret_address
def told_pdf(request: HttpRequest, secret: str, referrer: Referrer, reference: str) -> HttpResponse:
    found = _told(request, secret, referrer, reference)
    if isinstance(found, HttpResponse):
        return found
    if not found.feedback_sent_on:
        return redirect("supporters:refer_told", secret, reference)
    return pdf_answer(FeedbackLetter(referrer, reference, found)) or redirect(
        "supporters:refer_told", secret, reference
    )


def _told(
    request: HttpRequest, secret: str, referrer: Referrer, reference: str
) -> Told | HttpResponse:
    found = Told.of(referrer, reference)
    if found is None and _guesses_too_often(referrer.pk):
        note_use(secret, What.TOO_OFTEN)
        return ratelimit.respond_429(request)
    if found is None:
        form = ReferenceForm({"reference": reference[:20]})
        if form.is_valid():
            form.add_error("reference", UNKNOWN_NUMBER)
        return _ask_number(request, secret, referrer, form, status=404)
    note_use(secret, What.LOOKED)
    return found


def pdf_answer(letter: FeedbackLetter) -> HttpResponse | None:
    """Nothing when it cannot be made; the page itself prints as well."""
    try:
        response = HttpResponse(letter.pdf(), content_type="application/pdf")
    except PageFailedError:
        return None
    response["Content-Disposition"] = 'inline; filename="terugkoppeling.pdf"'
    return response
