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
    NOT_PROCESSED = "not_processed", _("buiten behandeling")
    FORWARDED = "forwarded", _("doorgestuurd")
    IN_FORCE = "in_force", _("van kracht")
    MID_TERM = "mid_term", _("halverwege")
    EVALUATING = "evaluating", _("we kijken terug")
    EVALUATED = "evaluated", _("geëvalueerd")
    STOPPED_EARLY = "stopped_early", _("eerder gestopt")
    EXPIRED = "expired", _("afgelopen")
    # Of an objection, which has a line of its own: the decision holds meanwhile (Awb 6:16).
    OBJECTION_OPEN = "objection_open", _("bezwaar loopt")
    OBJECTION_DECIDED = "objection_decided", _("op het bezwaar is beslist")
    OBJECTION_WITHDRAWN = "objection_withdrawn", _("bezwaar ingetrokken")


# The whole state machine: from each status the ones it may go to. Some of these ask more than that
# (models/guards.py); the database knows the same table (migration `steps`).
NEXT: dict[str, set[str]] = {
    Status.DRAFT: {Status.SUBMITTED},
    Status.SUBMITTED: {Status.RECEIPT_CONFIRMED},
    Status.RECEIPT_CONFIRMED: {Status.IN_REVIEW, Status.WITHDRAWN},
    Status.IN_REVIEW: {
        Status.QUESTION_OPEN,
        Status.PROPOSED,
        Status.DECIDED,
        Status.NOT_PROCESSED,
        Status.FORWARDED,
        Status.WITHDRAWN,
    },
    Status.QUESTION_OPEN: {Status.IN_REVIEW, Status.WITHDRAWN},
    Status.PROPOSED: {
        Status.IN_REVIEW,
        Status.DECIDED,
        Status.NOT_PROCESSED,
        Status.WITHDRAWN,
    },
    Status.DECIDED: {Status.IN_FORCE},
    Status.IN_FORCE: {
        Status.MID_TERM,
        Status.EVALUATING,
        Status.STOPPED_EARLY,
        Status.EXPIRED,
    },
    Status.MID_TERM: {Status.EVALUATING, Status.STOPPED_EARLY, Status.EXPIRED},
    Status.EVALUATING: {Status.EVALUATED, Status.STOPPED_EARLY, Status.EXPIRED},
    # Who looked back too late does so still, and what stopped early has its lesson too.
    Status.EXPIRED: {Status.EVALUATED},
    Status.STOPPED_EARLY: {Status.EVALUATED},
    Status.OBJECTION_OPEN: {Status.OBJECTION_DECIDED, Status.OBJECTION_WITHDRAWN},
}
RUNNING = [Status.RECEIPT_CONFIRMED, Status.IN_REVIEW, Status.QUESTION_OPEN, Status.PROPOSED]
# What the answer can be, and what becomes of it.
ANSWERS = [Status.DECIDED, Status.NOT_PROCESSED, Status.FORWARDED]
ANSWERED = [
    *ANSWERS,
    Status.IN_FORCE,
    Status.MID_TERM,
    Status.EVALUATING,
    Status.EVALUATED,
    Status.STOPPED_EARLY,
    Status.EXPIRED,
]
OF_OBJECTION = [Status.OBJECTION_OPEN, Status.OBJECTION_DECIDED, Status.OBJECTION_WITHDRAWN]
CLOSED = [*ANSWERED, Status.WITHDRAWN]


class Outcome(models.TextChoices):
    """What was decided; empty until then."""

    NO_DEVIATION_NEEDED = "no_deviation_needed", _("Het mag al")
    FORWARDED = "forwarded", _("Doorgestuurd")
    GRANTED = "granted", _("Toegestaan")
    GRANTED_WITH_CONDITIONS = "granted_with_conditions", _("Toegestaan met voorwaarden")
    EXPERIMENT_GRANTED = "experiment_granted", _("Toegestaan als experiment")
    PARTLY_GRANTED = "partly_granted", _("Deels toegestaan")
    REFUSED = "refused", _("Niet toegestaan")
    NOT_PROCESSED = "not_processed", _("Buiten behandeling gelaten")


STATUS_OF = {
    Outcome.NOT_PROCESSED: Status.NOT_PROCESSED,
    Outcome.FORWARDED: Status.FORWARDED,
}
GRANTS = [
    Outcome.GRANTED,
    Outcome.GRANTED_WITH_CONDITIONS,
    Outcome.EXPERIMENT_GRANTED,
    Outcome.PARTLY_GRANTED,
]
# The officer concludes these alone: nothing is granted or refused.
BY_OFFICER = [Outcome.NO_DEVIATION_NEEDED, Outcome.FORWARDED]
# Who handled the request does not decide these.
FOUR_EYES = [Outcome.REFUSED, Outcome.EXPERIMENT_GRANTED]


class Publicity(models.TextChoices):
    PUBLIC = "public", _("openbaar vanaf het indienen")
    AFTER_DECISION = "after_decision", _("pas openbaar na het besluit")
