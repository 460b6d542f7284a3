"""The first administrator of the platform, who gives everybody else their role on a page."""

from __future__ import annotations

import os
from typing import Any

from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.forms import EmailField
from django.urls import reverse

from villagehub.accounts.models import NAME_LENGTH, User
from villagehub.web.addresses import absolute
from villages.models import Membership


class Command(BaseCommand):
    help = "Makes somebody administrator, with or without an account. There is no password: they "
    help += "sign in with a code by mail, and set up a second factor then."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email", help="the address with which they will sign in")
        parser.add_argument("--name", default="", help="for somebody without an account")

    def handle(self, *args: Any, **options: Any) -> None:
        email = _checked(options["email"])
        with transaction.atomic():
            person = _person(email, options.get("name") or email.split("@")[0])
            is_new = Membership.make_admin(person)
        text = "is administrator now" if is_new else "was administrator already"
        self.stdout.write(f"{email} {text}. Sign in: {absolute(reverse('account_login'))}")


class AskingCommand(Command):
    """With the options of Django's `createsuperuser`."""

    help = "The same as make_admin: VillageHub knows no superuser, but an administrator."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--email")
        parser.add_argument("--name", default="")
        parser.add_argument("--noinput", "--no-input", action="store_false", dest="interactive")

    def handle(self, *args: Any, **options: Any) -> None:
        email = options["email"] or os.environ.get("DJANGO_SUPERUSER_EMAIL")
        if not email and not options["interactive"]:
            raise CommandError("Give --email, or set DJANGO_SUPERUSER_EMAIL.")
        super().handle(**{**options, "email": email or input("E-mail address: ")})


def _checked(email: str) -> str:
    try:
        return str(EmailField(max_length=254).clean(email)).lower()
    except ValidationError as error:
        raise CommandError("This is no e-mail address.") from error


def _person(email: str, name: str) -> User:
    """Their address counts as theirs when they typed the code that is mailed to it."""
    person = User.objects.get_queryset().filter(email=email).first()
    if person is None:
        person = User.objects.create_user(email=email, name=name[:NAME_LENGTH])
    if not person.is_active:
        raise CommandError("The account with this address is closed.")
    EmailAddress.objects.get_or_create(user=person, email=email, defaults={"primary": True})
    return person
