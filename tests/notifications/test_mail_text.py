"""The two faces of one mail."""

import re

from django.core import mail

from tests.notifications.factories import NotificationFactory
from tests.notifications.sending import send_one
from villagehub.notifications.models import LetterKind, MessageKind
from villagehub.notifications.templatetags.mail import mail_html
from villagehub.notifications.why import WHY

BODY = """Dag Riet,

• Samen eten <b>gratis</b>
  http://localhost:8000/agenda/1/

Kijk ook hier:
http://localhost:8000/"""


def test_an_address_on_its_own_makes_the_line_above_it_a_link():
    shown = mail_html(BODY)
    assert '<a href="http://localhost:8000/agenda/1/"' in shown
    assert ">• Samen eten &lt;b&gt;gratis&lt;/b&gt;</a>" in shown
    assert ">Kijk ook hier:</a>" in shown
    assert shown.count("http://") == 2


def test_an_address_without_a_line_above_it_shows_itself():
    assert ">http://localhost:8000/</a>" in mail_html("http://localhost:8000/")


def test_nothing_in_a_text_becomes_code():
    shown = mail_html('<script>\nhttp://localhost:8000/"onclick="alert(1)')
    assert "<script>" not in shown
    assert '"onclick' not in shown


def test_an_address_that_somebody_typed_is_no_link():
    assert "<a" not in mail_html("Klik hier om opnieuw in te loggen:\nhttps://elders.example/")


def test_every_kind_of_message_says_why_it_came():
    for kind in (*MessageKind, *LetterKind):
        assert re.fullmatch(r"(je|het|iemand|deze|dit|jullie|de|er|een) [^.]+", str(WHY[kind]))


def test_the_mail_has_both_and_says_why_it_came(resident):
    send_one(str(NotificationFactory(recipient=resident, body=BODY).pk))
    message = mail.outbox[0]
    html = message.alternatives[0].content
    assert "http://localhost:8000/agenda/1/" in message.body
    for text in (message.body, html):
        assert "Je krijgt dit omdat je bij dit dorp hoort." in text
        assert "/afmelden/" in text
