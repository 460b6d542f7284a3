"""Stories beside a report: written down, told, and taken back at once."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from supporters.access import WorkplaceRequest, coordination, record, within_workplace
from supporters.forms.stories import StoryForm
from supporters.models import Report, Story
from supporters.models.stories import WRITERS
from villagehub.audit.models import AuditEvent
from villagehub.web.actions import act, carried_out
from villages.models import Membership

writing = within_workplace(*WRITERS)


def _story(request: WorkplaceRequest, pk: UUID) -> Story:
    here = request.workplace.organisation_id
    mine = Story.objects.visible_to(request.user).filter(organisation=here)
    story: Story = get_object_or_404(mine.select_related("report"), pk=pk)
    return story


@writing
def new(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    mine = Report.objects.visible_to(request.user).of(request.workplace.organisation_id)
    report = get_object_or_404(mine, pk=pk)
    form = StoryForm(request.POST or None, user=request.user)

    def written() -> Story:
        form.instance.pk = form.cleaned_data["key"]
        story: Story = form.instance.write(report, request.workplace)
        return story

    done = _("Bewaard en versleuteld. Kijk hoe het eruitziet.")
    if story := carried_out(request, form, written, done):
        return redirect("supporters:story", story.pk)
    return render(request, "supporters/story_new.html", {"form": form, "report": report})


@writing
def preview(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    story = _story(request, pk)
    record(request, AuditEvent.Action.READ, story)
    coordinates = request.workplace.role == Membership.Role.COORDINATOR
    context = {"story": story, "coordinates": coordinates}
    return render(request, "supporters/story.html", context)


@coordination
@require_POST
def tell(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    story = _story(request, pk)
    done = _("Het verhaal staat bij het rapport.")
    act(request, lambda: story.tell(request.workplace), done, already=_("Het stond er al."))
    return redirect("supporters:story", pk)


@writing
@require_POST
def withdraw(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    story = _story(request, pk)
    done = _("Het verhaal is weg, ook hier.")
    act(request, lambda: story.withdraw(request.workplace), done, already=_("Het was al weg."))
    return redirect("supporters:report_at_work", story.report_id)
