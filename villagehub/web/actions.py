"""What most views do once they know who may: form, act, message, back.

    if carried_out(request, form, form.save, _("Bewaard.")):
        return redirect(initiative)
    return render(request, "…", context)        # the empty form, or what was typed with its errors

    act(request, initiative.reopen, _("Het loopt weer."))       # a button: nothing to show again
    return redirect(initiative)

What is done, is done whole or not at all.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.forms import BaseForm
from django.http import HttpRequest

from villagehub.sending.turning_away import refused

# What to say, or what makes it of what the act gave.
Said = str | Callable[[Any], str]


def carried_out(
    request: HttpRequest,
    form: BaseForm,
    do: Callable[[], Any],
    done: Said = "",
    *,
    field: str | None = None,
) -> Any:
    """What `do` gave, or True when it gave nothing. False when the form has to be shown: nothing
    was sent, it is not valid, or `do` refused, whose reason then stands in the form (at `field`).
    `do` refuses with a ValidationError, or says False when it wrote the reason itself."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        with transaction.atomic():
            given = do()
    except ValidationError as error:
        form.add_error(field, error)
        return False
    if given is False:
        return False
    _say(request, done, given)
    return given or True


def act(request: HttpRequest, do: Callable[[], Any], done: Said = "", *, already: str = "") -> Any:
    """For a button: does it and says so, or says why not. What `do` gave, or True when it gave
    nothing; False when it refused with a ValidationError. `do` says False, or 0, when there was
    nothing left to do; then only `already` is said, if anything."""
    try:
        with transaction.atomic():
            given = do()
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        refused(request)
        return False
    if given is None or given:
        _say(request, done, given)
    elif already:
        messages.info(request, already)
    return True if given is None else given


def _say(request: HttpRequest, done: Said, given: Any) -> None:
    text = done(given) if callable(done) else done
    if text:
        messages.success(request, text)
