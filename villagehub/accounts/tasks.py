"""What is cleared away at night."""

from celery import shared_task
from django.core.management import call_command

from villagehub.accounts.models import AddressChange


@shared_task
def forget_sessions() -> None:
    """Each night: sessions that ended stay in the table until somebody removes them."""
    call_command("clearsessions")


@shared_task
def forget_addresses() -> int:
    """Each night: an old address, once it can be put back no longer."""
    return AddressChange.objects.forget_old()
