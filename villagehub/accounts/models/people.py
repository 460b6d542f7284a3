"""People: with an e-mail address or without, and what they take part in."""

from __future__ import annotations

import secrets
import uuid
from datetime import timedelta
from functools import partial
from typing import Any

from django.apps import apps
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import F
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from villagehub.accounts import names
from villagehub.accounts.leaving import account_ends, end_all
from villagehub.base import Record
from villagehub.mailboxes import MailboxField
from villagehub.pictures import files
from villagehub.pictures.fields import PictureName
from villagehub.plain_text import one_line

NAME_LENGTH = 120
CLAIM_VALID_DAYS = 14
SESSION_SALT = "django.contrib.auth.models.AbstractBaseUser.get_session_auth_hash"
# Letters and digits that nobody misreads from a note: no 0/O, 1/I/L, 5/S, 8/B.
CLAIM_ALPHABET = "ACDEFGHJKMNPQRTUVWXYZ234679"


def registered_by(user: Any, through: str = "") -> models.Q:
    """The rule of `UserQuerySet.registered_by`; also for rows that have a person: "user__"."""
    rule = {"recorded_by": user, "consent_withdrawn_on__isnull": True, "claimed_by__isnull": True}
    return models.Q(**{f"{through}{name}": value for name, value in rule.items()})


class UserQuerySet(models.QuerySet["User"]):
    def registered_by(self, user: Any) -> UserQuerySet:
        """The people without e-mail for whom `user` acts, while they agree and have no account."""
        return self.filter(registered_by(user))

    def acted_for_by(self, user: User) -> UserQuerySet:
        """The person, and the people whom they registered."""
        return self.filter(models.Q(pk=user.pk) | registered_by(user))


class UserManager(BaseUserManager["User"]):
    def get_queryset(self) -> UserQuerySet:
        return UserQuerySet(self.model, using=self._db)

    def registered_by(self, user: Any) -> UserQuerySet:
        return self.get_queryset().registered_by(user)

    def acted_for_by(self, user: User) -> UserQuerySet:
        return self.get_queryset().acted_for_by(user)

    def create_user(
        self, email: str | None = None, password: str | None = None, **fields: Any
    ) -> User:
        user = self.model(email=email or None, **fields)
        user.set_password(password)
        user.save()
        return user

    def get_by_natural_key(self, email: str | None) -> User:
        return self.get(email=email)


class User(AbstractBaseUser, PermissionsMixin):
    """A person. Without e-mail, somebody registered them and acts for them, with their consent."""

    class ConsentHow(models.TextChoices):
        SPOKEN = "spoken", _("mondeling, in een gesprek")
        PHONE = "phone", _("aan de telefoon")
        PAPER = "paper", _("op papier, met handtekening")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = MailboxField(_("e-mailadres"), null=True, blank=True, unique=True)
    name = models.CharField(_("naam"), max_length=NAME_LENGTH, blank=True)
    display_name = models.CharField(
        _("naam die anderen zien"),
        max_length=60,
        blank=True,
        help_text=_("Je kiest zelf. Bijvoorbeeld je voornaam met de eerste letter erachter."),
    )
    phone = models.CharField(_("telefoon"), max_length=20, blank=True)
    # Chosen by nobody but themselves; see `take_portrait`.
    portrait = PictureName()
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField(default=timezone.now)
    # How often every device was signed out: each session hangs on it.
    sign_outs = models.PositiveIntegerField(default=0, db_default=0, editable=False)

    recorded_by = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="registered_people"
    )
    consent_how = models.CharField(
        _("hoe is toestemming gegeven?"), max_length=10, choices=ConsentHow, blank=True
    )
    consent_on = models.DateField(_("toestemming gegeven op"), null=True, blank=True)
    consent_withdrawn_on = models.DateField(null=True, blank=True)
    claimed_by = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="claimed_people"
    )

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: list[str] = []  # type: ignore[misc]

    objects = UserManager()

    class Meta:
        verbose_name = _("persoon")
        verbose_name_plural = _("personen")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(email=Lower("email")), name="an_address_is_in_small_letters"
            ),
            models.CheckConstraint(
                condition=models.Q(email__isnull=False) | models.Q(recorded_by__isnull=False),
                name="person_has_email_or_was_registered_by_somebody",
            ),
            models.CheckConstraint(
                condition=models.Q(recorded_by__isnull=True)
                | (models.Q(consent_on__isnull=False) & ~models.Q(consent_how="")),
                name="registered_person_gave_consent",
            ),
        ]

    def __str__(self) -> str:
        return self.display_name or str(_("Iemand uit het dorp"))

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.email = self.email or None
        self.name = one_line(self.name)
        self.display_name = one_line(self.display_name) or self._short_name()
        super().save(*args, **kwargs)

    @property
    def first_name(self) -> str:
        return names.first_name(self.name) or str(self)

    def sign_out_everywhere(self) -> None:
        type(self).objects.filter(pk=self.pk).update(sign_outs=F("sign_outs") + 1)
        self.refresh_from_db(fields=["sign_outs"])

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """Django's, which hangs on the password alone; many have none."""
        text = f"{self.password}{self.sign_outs or ''}"
        salted = salted_hmac(SESSION_SALT, text, secret=secret, algorithm="sha256")
        return salted.hexdigest()

    @transaction.atomic
    def take_portrait(self, prepared: files.Prepared | None) -> None:
        """Another one, or none: the file of the one before goes."""
        if self.portrait:
            transaction.on_commit(partial(files.remove, self.portrait), robust=True)
        self.portrait = prepared.keep() if prepared else ""
        self.save(update_fields=["portrait"])

    def _short_name(self) -> str:
        most = User._meta.get_field("display_name").max_length
        return names.short_name(self.name)[:most]

    @transaction.atomic
    def withdraw_consent(self) -> None:
        """Nobody acts for this person any more; what they took part in ends, all or nothing."""
        self.consent_withdrawn_on = timezone.localdate()
        self.is_active = False
        self.save(update_fields=["consent_withdrawn_on", "is_active"])
        self.take_portrait(None)
        self._end_all()

    @transaction.atomic
    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """What the person takes part in ends first, so that others get their place or task."""
        self._end_all()
        self.take_portrait(None)
        return super().delete(*args, **kwargs)

    @transaction.atomic
    def strip(self) -> None:
        """For an account that closes, while others have to keep what this person did: nothing is
        left by which to know or reach them, and nobody signs in any more."""
        self._end_all()
        self.take_portrait(None)
        for related in ("emailaddress_set", "socialaccount_set", "authenticator_set"):
            getattr(self, related).all().delete()
        self.notifications.all().forget()
        if self.email:
            self.email = f"{self.pk}@weg.invalid"
        self.name, self.display_name, self.phone = "", "", ""
        self.is_active = False
        self.set_unusable_password()
        self.save()

    def _end_all(self) -> None:
        end_all(account_ends, None, self)
        for model in participation_models():
            model._default_manager.filter(user=self).end()  # type: ignore[attr-defined]


class Participation(Record):
    """Somebody takes part in something, perhaps registered by somebody else on their behalf."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    recorded_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        abstract = True

    @property
    def on_behalf_text(self) -> str:
        """ "namens Mia B., vastgelegd door Ton K.", or nothing. Needs both people loaded."""
        if not self.recorded_by:
            return ""
        return _("namens %(person)s, vastgelegd door %(recorder)s") % {
            "person": self.user,
            "recorder": self.recorded_by,
        }


def participation_models() -> list[type[Participation]]:
    """Every model that says that a person takes part; its manager has `end()`."""
    return [model for model in apps.get_models() if issubclass(model, Participation)]


class AccountClaimQuerySet(models.QuerySet["AccountClaim"]):
    def usable(self) -> AccountClaimQuerySet:
        """Not once somebody took over the registration or withdrew their consent to it."""
        return self.filter(
            used_at__isnull=True, expires_at__gt=timezone.now(), person__is_active=True
        )

    def with_code(self, code: str) -> AccountClaim:
        """The usable claim with this code, typed with or without spaces and in any case."""
        typed = "".join(code.upper().replace("-", "").split())
        claim = self.usable().filter(code_hash=hash_code(typed)).first()
        if claim is None:
            raise ValidationError(
                _("Deze code klopt niet of is verlopen. Vraag om een nieuwe code.")
            )
        return claim


def hash_code(code: str) -> str:
    return salted_hmac("villagehub.accounts.claim", code, algorithm="sha256").hexdigest()


class AccountClaim(Record):
    """A code on paper with which a person without e-mail takes over their own registration."""

    person = models.ForeignKey(User, on_delete=models.CASCADE, related_name="claims")
    made_by = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    code_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    objects = AccountClaimQuerySet.as_manager()

    @classmethod
    def make(cls, person: User, made_by: User) -> str:
        """A new code, shown once; earlier codes for this person stop working."""
        cls.objects.usable().filter(person=person).update(expires_at=timezone.now())
        code = "".join(secrets.choice(CLAIM_ALPHABET) for _ in range(10))
        expires = timezone.now() + timedelta(days=CLAIM_VALID_DAYS)
        cls.objects.create(
            person=person, made_by=made_by, code_hash=hash_code(code), expires_at=expires
        )
        return f"{code[:5]}-{code[5:]}"

    @transaction.atomic
    def move_to(self, account: User) -> None:
        """Everything the registered person takes part in becomes the account's own."""
        User.objects.select_for_update(no_key=True).get(pk=self.person_id)
        claimed = AccountClaim.objects.usable().filter(pk=self.pk).update(used_at=timezone.now())
        if not claimed:
            raise ValidationError(_("Deze code is al gebruikt."))
        for model in participation_models():
            for row in model._default_manager.filter(user=self.person):
                self._move_row(row, account)
        User.objects.filter(pk=self.person_id).update(claimed_by=account, is_active=False)

    def _move_row(self, row: Participation, account: User) -> None:
        """A row the account already has stays behind with the old registration."""
        try:
            with transaction.atomic():
                type(row)._default_manager.filter(pk=row.pk).update(user=account)
        except IntegrityError:
            type(row)._default_manager.filter(pk=row.pk).end()  # type: ignore[attr-defined]
