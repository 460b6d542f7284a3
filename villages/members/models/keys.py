"""A second factor that somebody lost, with the codes on paper too."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent, record
from villages.members import letters


@transaction.atomic
def reset_second_factor(person: User, by: User) -> None:
    """By an administrator, who saw or called the person. Everything begins anew: a password is gone
    as well, and with it every session, since whoever found the telephone may be in one."""
    if person.pk == by.pk:
        raise ValidationError(_("Je eigen sleutel wist een andere beheerder."))
    if not Authenticator.objects.filter(user=person).delete()[0]:
        raise ValidationError(_("Deze persoon heeft geen tweede sleutel."))
    person.set_unusable_password()
    person.save(update_fields=["password"])
    record(AuditEvent.Action.KEY_RESET, person, by.pk, workplace="admin")
    letters.tell_that_key_is_reset(person)
