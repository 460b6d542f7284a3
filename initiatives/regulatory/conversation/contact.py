"""How the municipality reaches the applicant: only what they gave for that, for this request, and
only as long as it runs."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.conversation import emails
from initiatives.regulatory.models.choices import CLOSED
from initiatives.regulatory.models.guards import Step, guards
from initiatives.regulatory.models.querysets import applicants_of
from initiatives.regulatory.models.requests import RegulatoryRequest
from villagehub.accounts.models import User
from villagehub.base import Record
from villagehub.encryption import EncryptedTextField


class ApplicantContactQuerySet(models.QuerySet["ApplicantContact"]):
    def of(self, user: Any, request: RegulatoryRequest) -> ApplicantContactQuerySet:
        """A colleague in the same initiative sees nobody's number."""
        return self.filter(request=request, given_by=user.pk)

    def called(self, request: RegulatoryRequest) -> ApplicantContactQuerySet:
        """Of whoever speaks for the initiative still."""
        speak = applicants_of(request.initiative_id).values("user")
        return self.filter(request=request, given_by__in=speak).select_related("given_by")

    def shown_to(self, user: Any, request: RegulatoryRequest) -> ApplicantContactQuerySet:
        """One's own, or that a colleague is called, in one query; a page says no number of
        another."""
        speak = applicants_of(request.initiative_id).values("user")
        rows = self.filter(models.Q(given_by=user.pk) | models.Q(given_by__in=speak))
        return rows.filter(request=request).select_related("given_by")


class ApplicantContact(Record):
    request = models.OneToOneField(
        RegulatoryRequest, on_delete=models.CASCADE, related_name="contact", editable=False
    )
    phone = EncryptedTextField(_("telefoon"))
    best_time = models.CharField(_("wanneer het best?"), max_length=120, blank=True)
    given_by = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+", editable=False)

    objects = ApplicantContactQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.request_id)

    @classmethod
    @transaction.atomic
    def give(
        cls, request: RegulatoryRequest, by: User, phone: str, best_time: str
    ) -> ApplicantContact:
        """The last one given is the one that is called; whoever was called until now hears so. The
        request waits, so that it does not end meanwhile and leave the number behind."""
        now = RegulatoryRequest.objects.select_for_update(of=("self",)).get(pk=request.pk)
        if not now.is_running:
            raise ValidationError(_("Dit verzoek is afgerond. Bellen is niet meer nodig."))
        before = cls.objects.called(request).exclude(given_by=by).first()
        given, _is_new = cls.objects.update_or_create(
            request=request, defaults={"phone": phone, "best_time": best_time, "given_by": by}
        )
        if before is not None:
            emails.tell_another_is_called(request, before.given_by, by)
        return given


def number_at_desk(request: RegulatoryRequest, user: Any) -> ApplicantContact | None:
    """For who handles it, and as long as who gave it speaks for the initiative, which the desk
    asked along."""
    given: ApplicantContact | None = getattr(request, "contact", None)
    if given is None or not (request.is_running and request.is_handled_by(user)):
        return None
    speak = {str(each["id"]) for each in vars(request)["applicants_told"]}
    return given if str(given.given_by_id) in speak else None


@guards.after(*CLOSED)
def forget_the_number(step: Step) -> None:
    """It was given for as long as the request runs."""
    ApplicantContact.objects.filter(request=step.request).delete()
