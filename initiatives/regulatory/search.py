"""Requests can be found by their title and approved summary, and by the decision once that is
announced; raw answers are nobody's business. What somebody asked is found once it is answered."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, F, IntegerField, Q, TextField, Value, When
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.asking.models import READABLE
from initiatives.regulatory.models import RegulatoryRequest, RuleQuestion
from initiatives.regulatory.models.choices import ANSWERED, Status
from initiatives.regulatory.models.querysets import PUBLIC
from villages.search.kinds import For, SearchKind, kinds
from villages.search.pages import FoundPage, PortalPage, pages
from villages.search.question import SearchQuestion
from villages.search.synonyms import folded

DECIDED = ("legal_basis", "reasoning", "alternative_offered")


def _announced(name: str) -> Case:
    return Case(
        When(decision__announced_on__isnull=False, then=F(f"decision__{name}")),
        default=Value(""),
        output_field=TextField(),
    )


class RequestSearch(SearchKind):
    def moment(self) -> Any:
        return Coalesce("received_at", "created_at")

    def weight(self) -> Any:
        """What was decided helps more than what still runs."""
        return _one_when(Q(status__in=ANSWERED))


class AnswerSearch(SearchKind):
    def weight(self) -> Any:
        """An answer that names its rule can be looked up."""
        return _one_when(Q(rule__isnull=False))


def _one_when(condition: Q) -> Case:
    return Case(When(condition, then=1), default=0, output_field=IntegerField())


kinds.plug(
    RequestSearch(
        "regelruimte",
        _("Regelruimte"),
        model=RegulatoryRequest,
        audience=(
            For("public", when=PUBLIC),
            For("runners", of="initiative_id", when=~PUBLIC),
            For("staff", of="municipality_id", when=~PUBLIC),
        ),
        text=(
            "public_summary",
            *(_announced(name) for name in (*DECIDED, "evaluation_question")),
            "revised_by__public_text",
        ),
        village="initiative__village",
        part_field="reference",
        # A draft is not there yet, also not for whoever writes it.
        listed=~Q(status=Status.DRAFT),
        url=lambda line: reverse("regulatory:detail", args=[line.part]),
        parents=("initiative", "decision", "revised_by"),
    ),
    45,
)
kinds.plug(
    AnswerSearch(
        "mag-dit",
        _("Mag dit?"),
        model=RuleQuestion,
        audience=(For("public"),),
        listed=READABLE,
        title="public_text",
        text=("answer", "rule__citation", "rule__plain_text"),
        labels=("verdict",),
        at="answered_at",
        url=lambda line: reverse("regulatory:asked", args=[line.key]),
        parents=("rule",),
    ),
    44,
)


class MayI(PortalPage):
    """For who asks whether something may, whatever it is; and goes on with the same words."""

    def answers(self, question: SearchQuestion) -> bool:
        asks = question.words[:1] and folded(question.words[0]) in {"mag", "mogen", "mogelijk"}
        return bool(asks) or super().answers(question)

    def found(self, question: SearchQuestion) -> FoundPage:
        url = reverse("regulatory:may_i")
        if question.village:
            url = reverse("regulatory:may_i_here", args=[question.village.slug])
        title = _("Mag dit? Lees wat gemeenten eerder antwoordden, of stel je vraag")
        return FoundPage(str(title), f"{url}?{urlencode({'q': question.text})}")


pages.plug(
    MayI(_("Mag dit?"), _("vraag regel regels vergunning toestemming"), "regulatory:may_i"), 59
)
pages.plug(
    PortalPage(
        _("Regelruimte"),
        _("register verzoeken regels vergunning toestemming mag ik"),
        "regulatory:register",
    ),
    60,
)
