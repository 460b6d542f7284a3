"""A mail server that restarts while a round of mails goes out."""

import pytest

from tests.notifications.factories import NotificationFactory
from tests.notifications.mail_server import MailServer
from tests.notifications.test_delivery import make_due
from villagehub.notifications.models import Notification
from villagehub.notifications.tasks import send_due

MAILS = 20


@pytest.mark.parametrize("dies_after", [0, 1, 13, MAILS - 1])
def test_each_mail_arrives_once_when_the_server_restarts_in_the_middle(db, settings, dies_after):
    first = MailServer()
    first.use(settings)
    first.dies_after = dies_after
    rows = NotificationFactory.create_batch(MAILS)
    send_due()
    again = MailServer(first.port)
    try:
        while make_due() or send_due():
            assert Notification.objects.order_by("-attempts")[0].attempts <= 2
        arrived = first.to_whom() + again.to_whom()
    finally:
        again.close()
    assert sorted(arrived) == sorted(row.recipient.email for row in rows)
    assert len(first.mails) == dies_after
