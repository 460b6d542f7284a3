"""For which side somebody acts, and on which pages: those of the site, or those of the desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from initiatives.people.models.reach import parts_of
from initiatives.regulatory.access import case_at_desk
from initiatives.regulatory.decisions.models import Decision
from initiatives.regulatory.experiments.sides import Side
from initiatives.regulatory.models import Outcome, RegulatoryRequest
from initiatives.regulatory.register.views import speaks_for, visible_case
from initiatives.regulatory.telling import desk_of
from villages.members.workplace import workplace_required
from villages.models import Membership

OFFICER = Membership.Role.OFFICER.value
DECISION_MAKER = Membership.Role.DECISION_MAKER.value
PAGES = {
    "page": "experiment",
    "plan": "experiment_plan",
    "change": "change_plan",
    "look_back": "look_back",
    "stop": "stop_experiment",
    "conclude": "conclude",
}


@dataclass(frozen=True)
class Acting:
    """A person on a page of an experiment. Without a side they only read."""

    case: RegulatoryRequest
    decision: Decision
    user: Any
    side: str = ""
    role: str = ""

    @property
    def is_at_desk(self) -> bool:
        return bool(self.role)

    @property
    def base(self) -> str:
        return "base_work.html" if self.is_at_desk else "base.html"

    @property
    def may_stop(self) -> bool:
        return self.side == Side.APPLICANT or (self.role == DECISION_MAKER and not self.interest)

    @property
    def interest(self) -> bool:
        """As `has_interest_of`, of what is known of who is signed in; the step asks again."""
        joined = self.case.initiative_id in parts_of(self.user).joined
        return self.is_at_desk and (joined or self.case.created_by_id == self.user.pk)

    def url(self, page: str, *more: str) -> str:
        name = PAGES[page]
        name = f"desk_{name}" if self.is_at_desk else name
        return reverse(f"regulatory:{name}", args=[self.case.reference, *more])

    @property
    def urls(self) -> dict[str, str]:
        """For a template; that of a change needs its part."""
        return {page: self.url(page) for page in PAGES if page != "change"}

    @property
    def given(self) -> dict[str, Any]:
        """What each form wants."""
        return {
            "case": self.case,
            "by": self.user,
            "side": self.side,
            "decision": self.decision,
        }


View = Callable[..., HttpResponse]


def experiment_of(case: RegulatoryRequest) -> Decision:
    """With what belongs to it, in one query; also of one that an objection took back."""
    rows = Decision.objects.filter(
        request=case, outcome=Outcome.EXPERIMENT_GRANTED, announced_on__isnull=False
    )
    decision = rows.select_related(
        "plan", "early_stop", "evaluation__lesson__initiative__village"
    ).first()
    if decision is None:
        raise Http404
    decision.request = case
    return decision


def reading(http: HttpRequest, reference: str) -> Acting:
    case = visible_case(http, reference)
    side = Side.APPLICANT.value if speaks_for(case) else ""
    return Acting(case, experiment_of(case), http.user, side)


def for_applicant(view: View) -> View:
    @login_required
    @wraps(view)
    def wrapped(http: Any, reference: str, **more: Any) -> HttpResponse:
        acting = reading(http, reference)
        if not acting.side:
            raise PermissionDenied
        return view(http, acting, **more)

    return wrapped


def _of_workplace(view: View, *roles: str) -> View:
    @workplace_required(*roles)
    @wraps(view)
    def wrapped(http: Any, reference: str, **more: Any) -> HttpResponse:
        case, role = case_at_desk(http, reference), http.workplace.role
        is_side = role == OFFICER or http.user in desk_of(case)
        side = Side.MUNICIPALITY.value if is_side else ""
        return view(http, Acting(case, experiment_of(case), http.user, side, role), **more)

    return wrapped


def at_desk(view: View) -> View:
    return _of_workplace(view, OFFICER, DECISION_MAKER)


def for_desk(view: View) -> View:
    """By an officer, or a decision maker where no officer may."""

    def of_its_side(http: Any, acting: Acting, **more: Any) -> HttpResponse:
        if not acting.side:
            raise Http404
        return view(http, acting, **more)

    return _of_workplace(of_its_side, OFFICER, DECISION_MAKER)


def for_decision_maker(view: View) -> View:
    return _of_workplace(view, DECISION_MAKER)
