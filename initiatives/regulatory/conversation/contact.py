"""How the municipality reaches the applicant: only what they gave for that, for this request."""

from __future__ import annotations

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.models.requests import RegulatoryRequest
from villagehub.accounts.models import User
from villagehub.base import Record
from villagehub.encryption import EncryptedTextField


class ApplicantContact(Record):
    request = models.OneToOneField(
        RegulatoryRequest, on_delete=models.CASCADE, related_name="contact", editable=False
    )
    phone = EncryptedTextField(_("telefoon"))
    best_time = models.CharField(_("wanneer het best?"), max_length=120, blank=True)
    given_by = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+", editable=False)

    def __str__(self) -> str:
        return str(self.request_id)

    @classmethod
    @transaction.atomic
    def give(
        cls, request: RegulatoryRequest, by: User, phone: str, best_time: str
    ) -> ApplicantContact:
        """The last one given is the one that is called."""
        given, _is_new = cls.objects.update_or_create(
            request=request, defaults={"phone": phone, "best_time": best_time, "given_by": by}
        )
        return given
