"""One of everything that an initiative holds of itself."""

from django.utils import timezone

from initiatives.models import Lesson


def add_stages(things, lead):
    """A lesson that stays, and one that may be withdrawn."""
    now = timezone.now()
    texts = {"initiative": things.initiative, "by": lead, "advice": "Begin klein."}
    things.lesson = Lesson.objects.create(title="Praat met de buren", published_at=now, **texts)
    things.other_lesson = Lesson.objects.create(title="Reken ruim", published_at=now, **texts)
