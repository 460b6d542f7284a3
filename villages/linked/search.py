"""What other sites of the village published can be found too; it leads there."""

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villages.linked.models import LinkedItem
from villages.search.kinds import FoundLine, SearchKind, kinds


def still_matters() -> Q:
    return Q(starts_at__isnull=True) | Q(starts_at__gte=timezone.now())


def address_of(line: FoundLine) -> str:
    """The item itself; the village's page when the other site gave no web address."""
    is_web = line.part.startswith(("http://", "https://"))
    return line.part if is_web else reverse("villages:detail", args=[line.village_slug])


kinds.plug(
    SearchKind(
        "andere-sites",
        _("Van andere sites"),
        model=LinkedItem,
        text=("text", "place"),
        village="feed__village",
        current=still_matters,
        key_field="link",
        url=address_of,
    ),
    70,
)
