"""The words of a request: what it is, and three axes that are never one field.

Status says whose turn it is, outcome what was decided, publicity who may read it.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ProcedureKind(models.TextChoices):
    """Decides the clock (domain.md section 3.2). Empty until the officer has looked at it."""

    CLARIFICATION = "clarification", _("Mag dit al?")
    POLICY_DEVIATION = "policy_deviation", _("Afwijken van een beleidsregel")
    EXEMPTION_PERMIT = "exemption_permit", _("Ontheffing of vergunning")
    ENVIRONMENT_PERMIT = "environment_permit", _("Omgevingsvergunning")
    RIGHT_TO_CHALLENGE = "right_to_challenge", _("Uitdaagrecht")
    EXPERIMENT = "experiment", _("Experiment")
    SUBSIDY = "subsidy", _("Subsidie")
    SIGNAL_HIGHER_RULE = "signal_higher_rule", _("Regel van rijk of provincie")


class Status(models.TextChoices):
    DRAFT = "draft", _("concept")
    SUBMITTED = "submitted", _("ingediend")
    RECEIPT_CONFIRMED = "receipt_confirmed", _("ontvangen")
    IN_REVIEW = "in_review", _("in behandeling")
    QUESTION_OPEN = "question_open", _("vraag staat uit")
    PROPOSED = "proposed", _("voorstel bij beslisser")
    DECIDED = "decided", _("besloten")
    WITHDRAWN = "withdrawn", _("ingetrokken")


# The whole state machine: from each status the ones it may go to.
NEXT: dict[str, set[str]] = {
    Status.DRAFT: {Status.SUBMITTED},
    Status.SUBMITTED: {Status.RECEIPT_CONFIRMED},
    Status.RECEIPT_CONFIRMED: {Status.IN_REVIEW, Status.WITHDRAWN},
    Status.IN_REVIEW: {
        Status.QUESTION_OPEN,
        Status.PROPOSED,
        Status.DECIDED,
        Status.WITHDRAWN,
    },
    Status.QUESTION_OPEN: {Status.IN_REVIEW, Status.WITHDRAWN},
    Status.PROPOSED: {Status.IN_REVIEW, Status.DECIDED, Status.WITHDRAWN},
}
RUNNING = [Status.RECEIPT_CONFIRMED, Status.IN_REVIEW, Status.QUESTION_OPEN, Status.PROPOSED]
CLOSED = [Status.DECIDED, Status.WITHDRAWN]


class Outcome(models.TextChoices):
    """What was decided; empty until then."""

    NO_DEVIATION_NEEDED = "no_deviation_needed", _("Het mag al")
    FORWARDED = "forwarded", _("Doorgestuurd")
    GRANTED = "granted", _("Toegestaan")
    GRANTED_WITH_CONDITIONS = "granted_with_conditions", _("Toegestaan met voorwaarden")
    EXPERIMENT_GRANTED = "experiment_granted", _("Toegestaan als experiment")
    PARTLY_GRANTED = "partly_granted", _("Deels toegestaan")
    REFUSED = "refused", _("Niet toegestaan")


# The officer concludes these alone: nothing is granted or refused.
BY_OFFICER = [Outcome.NO_DEVIATION_NEEDED, Outcome.FORWARDED]
# Who handled the request does not decide these.
FOUR_EYES = [Outcome.REFUSED, Outcome.EXPERIMENT_GRANTED]


class Publicity(models.TextChoices):
    PUBLIC = "public", _("openbaar vanaf het indienen")
    AFTER_DECISION = "after_decision", _("pas openbaar na het besluit")
