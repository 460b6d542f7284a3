from celery import shared_task

from villagehub.sending.models import KeptText, Press


@shared_task
def forget_presses() -> int:
    """Each night: of a form as old as that nobody has the page any more."""
    return Press.objects.forget_old()


@shared_task
def forget_texts() -> int:
    """Four times an hour: what nobody came back for."""
    return KeptText.objects.forget_old()
