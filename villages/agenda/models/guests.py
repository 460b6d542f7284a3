"""Coming to an event without an account: a link by mail confirms, and a link withdraws."""

from __future__ import annotations

from datetime import datetime, timedelta

from allauth.account.models import EmailAddress
from django.core import signing
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.base import Record
from villagehub.mailboxes import MailboxField
from villagehub.web.addresses import absolute
from villages.agenda import letters
from villages.agenda.models.attendances import Attendance
from villages.agenda.models.events import Event

VALID = timedelta(hours=24)
PRESSED_TWICE = timedelta(minutes=10)
KEPT = timedelta(days=30)
SALT = "villages.guest"


class GuestSignUpQuerySet(models.QuerySet["GuestSignUp"]):
    def with_token(self, token: str) -> GuestSignUp:
        """Raises DoesNotExist for anything that we did not make."""
        try:
            key = signing.loads(token, salt=SALT)
        except signing.BadSignature as error:
            raise self.model.DoesNotExist from error
        return self.select_related("event__village__municipality__province", "user").get(pk=key)

    def forgettable(self) -> GuestSignUpQuerySet:
        """Never confirmed, or of something long past."""
        now = timezone.now()
        unconfirmed = Q(confirmed_at__isnull=True, created_at__lt=now - 7 * VALID)
        return self.filter(unconfirmed | Q(event__starts_at__lt=now - KEPT))


class GuestSignUp(Record):
    """Who asks is not known until the link is followed. Nothing looks up whether somebody has an
    account before that, so that nothing shows it."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="guest_sign_ups")
    name = models.CharField(_("je naam"), max_length=120)
    email = MailboxField(_("je e-mailadres"))
    user = models.ForeignKey(
        User, on_delete=models.CASCADE, null=True, related_name="guest_sign_ups"
    )
    # The person had no account, and has none now: the row of `user` is there for this only.
    made_user = models.BooleanField(default=False)
    confirmed_at = models.DateTimeField(null=True)

    objects = GuestSignUpQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.event_id}"

    def get_absolute_url(self) -> str:
        return reverse("villages:guest", args=[signing.dumps(str(self.pk), salt=SALT)])

    @property
    def address(self) -> str:
        return absolute(self)

    @property
    def link_ends_at(self) -> datetime:
        return self.created_at + VALID

    @property
    def is_expired(self) -> bool:
        return self.confirmed_at is None and self.link_ends_at < timezone.now()

    @property
    def attendance(self) -> Attendance | None:
        return self.event.attendances.active().filter(user=self.user_id).first()

    @classmethod
    @transaction.atomic
    def ask(cls, event: Event, *, name: str, email: str) -> GuestSignUp:
        """By a letter with the link, to what people can still come to. Pressed twice, it is
        one."""
        event.lock().check_open()
        just_now = timezone.now() - PRESSED_TWICE
        open_rows = cls.objects.filter(confirmed_at__isnull=True, created_at__gt=just_now)
        earlier = open_rows.filter(event=event, email=email).first()
        if earlier:
            return earlier
        row = cls.objects.create(event=event, name=name, email=email)
        letters.send_link(row)
        return row

    @transaction.atomic
    def confirm(self) -> Attendance:
        """The mailbox is theirs, so they come: as the account that has this address, or else as
        somebody without one."""
        if self.is_expired:
            raise ValidationError(_("Deze link is verlopen. Meld je nog een keer aan."))
        user, made_user = self._person()
        attendance = self.event.attend(user)
        self.user, self.made_user = user, self.made_user or made_user
        self.confirmed_at = self.confirmed_at or timezone.now()
        self.save(update_fields=["user", "made_user", "confirmed_at", "updated_at"])
        return attendance

    def _person(self) -> tuple[User, bool]:
        found = User.objects.get_queryset().filter(email=self.email).first()
        if found is None:
            try:
                with transaction.atomic():
                    return User.objects.create_user(email=self.email, name=self.name), True
            except IntegrityError:  # the same link, pressed twice at once
                found = User.objects.get(email=self.email)
        if not found.is_active:
            raise ValidationError(_("Aanmelden lukt niet met dit adres. Bel de organisatie."))
        return found, False

    @classmethod
    @transaction.atomic
    def forget(cls) -> int:
        """Addresses of guests go when what they came for is a month ago; an account stays."""
        old = cls.objects.forgettable()
        letters.forget(old.values_list("pk", flat=True))
        guests = User.objects.get_queryset().filter(
            pk__in=old.filter(made_user=True).values("user"), last_login__isnull=True
        )
        newer = cls.objects.filter(user=OuterRef("pk")).exclude(pk__in=old.values("pk"))
        has_account = EmailAddress.objects.filter(user=OuterRef("pk"))
        guests.exclude(Exists(newer)).exclude(Exists(has_account)).delete()
        return old.delete()[0]
