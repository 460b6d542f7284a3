"""Questions beforehand: sending one, and what who runs it makes of them."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from initiatives.encounters.forms import MergeForm, QuestionForm, TopicForm
from initiatives.encounters.models import Question
from initiatives.encounters.views.loading import meeting_for_keeper, meeting_page, visible_meeting
from initiatives.views.loading import still_seen
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out
from villagehub.web.paging import page_of
from villages.members.access import sign_in_to_act

SHOWN = 50


@login_required
def send(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    meeting = visible_meeting(request, village_slug, slug, pk)
    if not Question.may_be_asked(meeting, request.user):
        raise PermissionDenied
    form = QuestionForm(request.POST or None, user=request.user)
    done = _("Verstuurd, alleen aan wie het organiseert en de voorzitter.")
    if carried_out(request, form, lambda: form.send(meeting), done, field="text"):
        return redirect(meeting)
    return render(request, "encounters/question.html", meeting_page(meeting, form=form))


@require_POST
@sign_in_to_act
def withdraw(
    request: SignedInRequest, village_slug: str, slug: str, pk: UUID, question: UUID
) -> HttpResponse:
    meeting = visible_meeting(request, village_slug, slug, pk)
    rows = Question.objects.sent_by(request.user).filter(meeting=meeting, pk=question)
    act(request, rows.withdraw, _("Ingetrokken. De tekst is weg."))
    return redirect(still_seen(request, meeting))


@login_required
@never_cache
def questions(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """For whoever runs it and its chair. A name only when the person gave it."""
    meeting = meeting_for_keeper(request, village_slug, slug, pk)
    form = MergeForm(request.POST or None, meeting=meeting)
    done = _("Dit lezen anderen nu. Je kunt er een antwoord bij schrijven.")
    if carried_out(request, form, lambda: form.merge(request.user), done):
        return redirect("encounters:questions", village_slug, slug, pk)
    rows = Question.objects.visible_to(request.user).there().filter(meeting=meeting)
    rows = rows.filter(topic=None).select_related("user", "recorded_by")
    page = page_of(request, rows, ["created_at", "pk"], SHOWN)
    context = {
        "form": form,
        "loose": page.rows,
        "ticked": set(request.POST.getlist("questions")),
        "more_url": page.more_url,
        "topics": list(meeting.topics.order_by("created_at", "pk")[:100]),
    }
    return render(request, "encounters/questions.html", meeting_page(meeting, **context))


@login_required
def topic(
    request: SignedInRequest, village_slug: str, slug: str, pk: UUID, topic: UUID
) -> HttpResponse:
    meeting = meeting_for_keeper(request, village_slug, slug, pk)
    row = get_object_or_404(meeting.topics.all(), pk=topic)
    row.meeting = meeting
    form = TopicForm(request.POST or None, instance=row)
    if carried_out(request, form, form.save, _("Bewaard.")):
        return redirect("encounters:questions", village_slug, slug, pk)
    return render(request, "encounters/topic.html", meeting_page(meeting, form=form))
