"""The public register, and a request as the world and its applicants see it."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet, Value
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from initiatives.people.asking import asked_by_who_takes_part
from initiatives.regulatory.asking.forms.drafts import answers_of
from initiatives.regulatory.conversation.contact import ApplicantContact
from initiatives.regulatory.conversation.messages import Reading, Side, unread_from
from initiatives.regulatory.decisions.life import life_of
from initiatives.regulatory.grounds import grounds_of
from initiatives.regulatory.models import Decision, RegulatoryRequest
from initiatives.regulatory.models.querysets import NEWEST
from initiatives.regulatory.register.forms import RegisterFilterForm
from villagehub.web.caching import public_page
from villagehub.web.paging import cut, mark_of, page_of

PAGE_SIZE = 20


@require_safe
@public_page
def register(http: HttpRequest) -> HttpResponse:
    """Only what everybody may see, also for those who may see more."""
    filters = RegisterFilterForm(http.GET)
    if filters.chosen() or mark_of(http):
        rows = filters.apply(RegulatoryRequest.objects.visible_to(http.user).public())
        page = page_of(http, rows.for_list(), NEWEST, PAGE_SIZE)
    else:
        page = cut(http, _first_page(http.user), PAGE_SIZE)
    shown = {"rows": page.rows, "more_url": page.more_url}
    query = urlencode(filters.chosen())
    context = {**shown, "filters": filters, "filtered": filters.chosen(), "query": query}
    return render(http, "regulatory/register.html", context)


@asked_by_who_takes_part
def _first_page(user: Any) -> QuerySet[RegulatoryRequest]:
    """Of all, which most people look at."""
    rows = RegulatoryRequest.objects.visible_to(user).public().for_list()
    return rows.order_by(*NEWEST)[: PAGE_SIZE + 1]


@require_safe
@public_page
def detail(http: HttpRequest, reference: str) -> HttpResponse:
    return _detail_page(http, visible_case(http, reference))


def visible_case(http: HttpRequest, reference: str) -> RegulatoryRequest:
    rows = RegulatoryRequest.objects.visible_to(http.user).with_access(http.user).for_list()
    unread: Any = Value(value=False)  # a visitor has no messages, and their page is kept
    if http.user.is_authenticated:
        unread = unread_from(Side.MUNICIPALITY, http.user)
    rows = rows.annotate(unread=unread)
    return get_object_or_404(
        rows.select_related("extension", "filing", "intake", "lesson"), reference=reference
    )


def speaks_for(case: RegulatoryRequest) -> bool:
    """As `with_access` found it for the person of this page."""
    return bool(vars(case)["as_applicant"])


def _detail_page(http: HttpRequest, case: RegulatoryRequest, **context: Any) -> HttpResponse:
    decision = announced_decision(case)
    context |= {
        "case": case,
        "changes": [each for each in case.changes.public() if each.label],
        "grounds": grounds_of(http.user, case),
        "decision": decision,
        **life_of(case, decision),
    }
    if speaks_for(case):
        context = {**_of_applicant(case, http.user), **context}
    return render(http, "regulatory/detail.html", context)


def announced_decision(case: RegulatoryRequest) -> Decision | None:
    """A proposal is nobody's business outside the municipality."""
    announced = Decision.objects.filter(request=case, announced_on__isnull=False)
    return announced.prefetch_related("conditions").first()


def _of_applicant(case: RegulatoryRequest, user: Any) -> dict[str, Any]:
    """The raw form and the conversation, with room for an answer under each open question."""
    conversation = list(case.messages.for_list())
    Reading.note(case, user)
    replied = {message.answers_id for message in conversation}
    asked = {
        each.pk for each in conversation if each.is_question and not hasattr(each, "retraction")
    }
    given = ApplicantContact.objects.shown_to(user, case).first()
    is_own = given is not None and given.given_by_id == user.pk
    return {
        "named_contact": case.named_contact(),
        "contact": given if is_own else None,
        "called": None if is_own else given,
        "answers": answers_of(case),
        "conversation": conversation,
        "open_ones": asked - replied if case.is_running else set(),
    }
