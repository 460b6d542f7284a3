"""What is cleared away at night."""

from celery import shared_task
from django.core.management import call_command


@shared_task
def forget_sessions() -> None:
    """Each night: sessions that ended stay in the table until somebody removes them."""
    call_command("clearsessions")
