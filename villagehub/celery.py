"""The worker's and beat's entry, and when beat calls which task: celery -A villagehub."""

import os

from celery import Celery
from celery.schedules import crontab
from celery.signals import setup_logging

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "villagehub.settings")
app = Celery("villagehub")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@setup_logging.connect
def keep_our_log(**_options: object) -> None:
    """The worker and beat write as the settings say: Celery's own log would hold addresses."""


# What is due follows from the data: a call too many does nothing, a missed one is made up for.
CALLS = {
    "villagehub.notifications.tasks.send_due": 60.0,
    "villagehub.notifications.tasks.send_letters": 60.0,
    "villagehub.notifications.tasks.forget_letters": crontab(hour=3, minute=50),
    "villagehub.notifications.tasks.forget_old_texts": crontab(hour=4, minute=10),
    "villagehub.sending.tasks.forget_presses": crontab(hour=4, minute=20),
    "villagehub.sending.tasks.forget_texts": crontab(minute="*/15"),
    "villagehub.web.tasks.compact_changes": crontab(minute="*/10"),
    "villagehub.accounts.tasks.forget_sessions": crontab(hour=3, minute=15),
    "villagehub.accounts.tasks.forget_addresses": crontab(hour=3, minute=20),
    "villagehub.mydata.tasks.look_after_downloads": crontab(minute=45),
    "villagehub.mydata.tasks.close_accounts": crontab(hour="9-11", minute=50),
    "villages.tasks.ask_for_facility_round": crontab(hour=7, minute=20),
    "villages.tasks.look_after_imports": 120.0,
    # Tuesday makes up for a Monday that was missed.
    "villages.tasks.write_weekly_digests": crontab(minute=5, hour="7-20", day_of_week="mon,tue"),
    "initiatives.tasks.look_after_posts": crontab(hour="7-9", minute=10),
    "initiatives.tasks.guard_leads": crontab(minute=50),
    # Two weeks in January, for whoever has not had it.
    "initiatives.tasks.write_look_backs": crontab(
        minute=40, hour="8-17", day_of_month="3-16", month_of_year=1
    ),
    "initiatives.tasks.let_initiatives_sleep": crontab(hour=8, minute=10),
    "villagehub.pictures.tasks.sweep_pictures": crontab(hour=3, minute=25),
    "initiatives.papers.tasks.sweep_documents": crontab(hour=3, minute=30),
    "initiatives.papers.tasks.take_makers_out": crontab(minute="*/10"),
    "villages.exchange.tasks.let_listings_sleep": crontab(hour="5-9", minute=25),
    "initiatives.deciding.tasks.look_after_questions": crontab(minute="*/15"),
    "initiatives.deciding.tasks.forget_invitations": crontab(hour=3, minute=35),
    "initiatives.regulatory.tasks.keep_pulse": 60.0,
    "initiatives.regulatory.tasks.guard_clocks": crontab(hour=6, minute=0),
    "initiatives.regulatory.tasks.write_monday_letters": crontab(
        hour=7, minute="0,30", day_of_week="mon"
    ),
    "initiatives.regulatory.tasks.guard_answers": crontab(hour=6, minute=15),
    "initiatives.regulatory.tasks.ask_other_portals": crontab(minute="*/10"),
    "initiatives.hurdles.tasks.look_at_hurdles": crontab(hour="7,11", minute=40),
    "initiatives.housing.tasks.forget_unconfirmed": crontab(hour=3, minute=30),
    "initiatives.housing.tasks.look_after_lists": crontab(hour="8-11", minute=40),
    "initiatives.housing.tasks.look_after_offers": crontab(hour="8-11", minute=45),
    "initiatives.work.tasks.look_ahead": crontab(hour="8-20", minute=40),
    "villages.search.tasks.refresh_words": crontab(minute=35),
    "villages.search.tasks.check_search": crontab(hour=2, minute=50),
    "initiatives.tasks.check_timeline": crontab(hour=3, minute=5),
    "villages.linked.tasks.fetch_due": crontab(minute="*/10"),
    # Each day, for what has no receipt of this quarter yet.
    "villages.signals.tasks.check_quarter": crontab(hour=5, minute=20),
    "supporters.tasks.remind_of_follow_ups": crontab(hour="6-20", minute=15),
    "supporters.tasks.remind_of_referrals": crontab(hour="7-18", minute=50),
    "villages.tasks.top_up_series": crontab(hour=2, minute=20),
    "villages.tasks.lay_down_what_ran_out": crontab(hour=1, minute=40),
    "villages.tasks.look_ahead": crontab(hour="9-20", minute=25),
    "villages.tasks.merge_municipalities": crontab(minute="*/10"),
    "villages.tasks.forget_guests": crontab(hour=3, minute=20),
    "villages.tasks.forget_invitations": crontab(hour=3, minute=22),
    "initiatives.encounters.tasks.forget": crontab(hour=3, minute=30),
    "supporters.tasks.forget_memory_aids": crontab(hour=3, minute=40),
    "supporters.tasks.check_record": crontab(hour=4, minute=35),
    "supporters.tasks.watch_requests": crontab(hour=7, minute=35),
    "supporters.tasks.erase": crontab(hour=3, minute=55),
    "supporters.tasks.forget_returned_referrals": crontab(hour=3, minute=42),
    "supporters.tasks.warn_of_erasing_of_who_left": crontab(hour=7, minute=20),
    "supporters.tasks.forget_envelopes": crontab(hour=3, minute=46),
}
app.conf.beat_schedule = {task: {"task": task, "schedule": when} for task, when in CALLS.items()}
