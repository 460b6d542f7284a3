"""What few requests need is not there before one of them comes."""

import subprocess
import sys

import icalendar

from villagehub.later import Later

SELDOM_NEEDED = {"feedparser", "highspy", "icalendar", "numpy", "pikepdf", "PIL", "typst"}
START = """
import sys
import villagehub.wsgi
from django.urls import get_resolver
get_resolver().url_patterns
print(*sys.modules)
"""


def test_a_web_process_starts_without_the_packages_that_few_requests_need():
    told = subprocess.run([sys.executable, "-c", START], capture_output=True, text=True, check=True)
    assert not SELDOM_NEEDED & set(told.stdout.split())


def test_such_a_package_is_there_when_it_is_used():
    assert Later("icalendar").Calendar is icalendar.Calendar
