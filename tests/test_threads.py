"""What a web process keeps for each thread is kept by the thread itself, and works the same."""

import threading

from django.urls import get_script_prefix, reverse, set_script_prefix
from django.utils import timezone, translation

from villagehub import threads


def test_each_thread_has_its_own_language_zone_and_prefix(monkeypatch):
    for module, name in threads.KEPT:
        monkeypatch.setattr(module, name, getattr(module, name))  # back to Django's afterwards
    threads.keep_plainly()
    seen = {}

    def ask(who):
        seen[who] = (
            translation.get_language(),
            timezone.get_current_timezone_name(),
            get_script_prefix(),
            reverse("home"),
        )

    with translation.override("en"), timezone.override("Asia/Tokyo"):
        set_script_prefix("/elders/")
        ask("this one")
        other = threading.Thread(target=ask, args=["another"])
        other.start()
        other.join()
    set_script_prefix("/")
    ask("this one after")
    assert seen["this one"] == ("en", "Asia/Tokyo", "/elders/", "/elders/")
    assert seen["another"] == seen["this one after"] == ("nl", "Europe/Amsterdam", "/", "/")
