"""One mail, as a batch of its own: whether it is done with."""

from villagehub.notifications.tasks import send_letters_of, send_notifications


def send_one(key: str) -> bool:
    return bool(send_notifications([key]))


def send_letter(key: str) -> bool:
    return bool(send_letters_of([key]))
