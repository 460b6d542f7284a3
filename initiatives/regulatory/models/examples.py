"""What was answered or learned elsewhere, laid beside a request by those who want it too."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple, TypedDict

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative
from initiatives.regulatory.models.choices import Status

MOST_EXAMPLES = 5


class Example(TypedDict):
    """As everybody could read it on the day that it was laid beside: what changes or goes away
    there stays so here, for both sides and for nobody else."""

    origin: str  # where it stands: "besluit:" and its key
    kind: str  # in words: "besluit"
    title: str
    says: str
    rule: str
    parts: list[tuple[str, str]]  # [heading, text]
    place: str
    on: str  # ISO
    url: str


class ShownExample(NamedTuple):
    told: Example
    day: date
    source: str
    key: str


class WithExamples:
    """Beside the model RegulatoryRequest."""

    status: str
    examples: list[Example]
    objects: Any
    touch: Any

    @property
    def shown_examples(self) -> list[ShownExample]:
        return [
            ShownExample(each, date.fromisoformat(each["on"]), *each["origin"].split(":"))
            for each in self.examples
        ]

    @classmethod
    @transaction.atomic
    def begin_with(cls, example: Example, initiative: Initiative, by: Any) -> Any:
        """A draft of that initiative with this beside it; pressed twice it is the same one."""
        Initiative.objects.select_for_update(of=("self",), no_key=True).get(pk=initiative.pk)
        same = {"examples__contains": [{"origin": example["origin"]}]}
        drafts = cls.objects.filter(initiative=initiative, status=Status.DRAFT, **same)
        return drafts.order_by("created_at").first() or cls.objects.create(
            initiative=initiative,
            municipality=initiative.village.municipality,
            created_by=by,
            title=example["title"][:120],
            hindering_rule=example["rule"],
            examples=[example],
        )

    def add_example(self, example: Example, by: Any) -> bool:
        """Once. Raises ValidationError when there are enough of them, or it was sent."""
        self._refuse_what_was_sent()
        if example["origin"] in [each["origin"] for each in self.examples]:
            return False
        if len(self.examples) >= MOST_EXAMPLES:
            raise ValidationError(
                _("Er liggen al %(number)s voorbeelden bij. Haal er eerst een weg."),
                params={"number": MOST_EXAMPLES},
            )
        self.touch(by, examples=[*self.examples, example])
        return True

    def drop_example(self, origin: str, by: Any) -> bool:
        self._refuse_what_was_sent()
        left = [each for each in self.examples if each["origin"] != origin]
        if len(left) == len(self.examples):
            return False
        self.touch(by, examples=left)
        return True

    def _refuse_what_was_sent(self) -> None:
        if self.status != Status.DRAFT:
            raise ValidationError(_("Dit verzoek is al verstuurd. De voorbeelden liggen vast."))
