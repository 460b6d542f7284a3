"""The web process's entry: gunicorn villagehub.wsgi."""

import gc
import os

from django.core.wsgi import get_wsgi_application

from villagehub.sending.bodies import CharsetGuard
from villagehub.threads import keep_plainly

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "villagehub.settings")
application = CharsetGuard(get_wsgi_application())
keep_plainly()

# What was made for the start stays for as long as the process: the collector need not look through
# it again and again for what one page leaves behind, which took a twelfth of each.
gc.collect()
gc.freeze()
gc.set_threshold(100_000, 50, 100)
