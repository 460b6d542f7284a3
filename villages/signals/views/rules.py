"""How we look at facilities, whether we were right, and (for the administrator) what counts."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from villagehub.web.actions import carried_out
from villagehub.web.caching import public_page
from villages.members.workplace import workplace_required
from villages.models import FacilityStatusChange
from villages.signals.forms import CoreForm
from villages.signals.lookback import SHOWN_FROM, publishable, years
from villages.signals.models import CoreKind, EarlyWarning
from villages.signals.models.signals import Code
from villages.signals.models.warnings import Level
from villages.signals.rules import RULES


@require_safe
@public_page
def rules(request: HttpRequest) -> HttpResponse:
    """Over all villages together, also what was never public, and so only in large numbers."""
    found = years(EarlyWarning.objects.all(), FacilityStatusChange.objects.visible_to(request.user))
    names = dict(Level.choices)
    context = {
        "codes": Code.choices,
        "rules": [(names[rule.level], "".join(sorted(rule.codes)), rule.text) for rule in RULES],
        "kinds": CoreKind.objects.all(),
        "years": publishable(found),
        "shown_from": SHOWN_FROM,
    }
    return render(request, "signals/rules.html", context)


@workplace_required("admin")
def core(request: HttpRequest) -> HttpResponse:
    form = CoreForm(request.POST or None, initial=CoreForm.current())
    if carried_out(request, form, form.save, _("Bewaard. Bij de volgende controle telt dit.")):
        return redirect("signals:core")
    return render(request, "signals/core.html", {"form": form})
