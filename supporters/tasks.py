"""What runs without anybody looking. No task sees everything: each acts as one supporter, or
calls a database function that returns a number."""

from __future__ import annotations

import logging
from datetime import timedelta
from uuid import UUID

from celery import shared_task
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from kombu.exceptions import OperationalError

from supporters.emails import (
    last_reminded_on,
    record_follow_up_reminder,
    remind_of_referral,
    tell_coordinators_of_erasing,
    tell_coordinators_of_late_referral,
    tell_of_broken_record,
    tell_of_erasing,
    tell_of_requests,
    tell_that_envelope_ended,
)
from supporters.models import (
    DataSubjectRequest,
    FollowUp,
    HelpSeeker,
    ReferralIn,
    SickEnvelope,
    SupportCase,
)
from supporters.models.retention import erase_what_is_due
from villagehub.accounts.acting import acting_as
from villagehub.accounts.models import User
from villagehub.audit.models import check_chains
from villages.models import Membership

logger = logging.getLogger(__name__)

CAUGHT_UP_DAYS = 7  # after an outage; what is older stands on the list anyway


def _who_works_today() -> list[tuple[str, str]]:
    supporters = Membership.objects.active().filter(
        role=Membership.Role.SUPPORTER, user__is_active=True
    )
    pairs = supporters.values_list("user_id", "organisation_id").distinct()
    return [(str(user), str(organisation)) for user, organisation in pairs]


@shared_task
def remind_of_follow_ups() -> int:
    """Each hour from 6 to 20: hands every supporter who works today to a task of their own.
    A second run mails nobody twice, because the ledger holds one line per supporter and day."""
    pairs = _who_works_today()
    for user_id, organisation_id in pairs:
        remind_supporter.delay(user_id, organisation_id)
    return len(pairs)


@shared_task
def remind_supporter(user_id: str, organisation_id: str) -> bool:
    """On the day itself; a day that passed without a worker is made up for, once. And a month
    before something of theirs is erased."""
    today = timezone.localdate()
    supporter = User.objects.filter(pk=user_id, is_active=True).first()
    if supporter is None:
        return False
    reminded = last_reminded_on(supporter)
    since = max(today - timedelta(days=CAUGHT_UP_DAYS), reminded or today.min)
    with acting_as(supporter.pk, UUID(organisation_id)):
        closed = SupportCase.objects.visible_to(supporter).erased_soon()
        without = HelpSeeker.objects.visible_to(supporter).erased_soon()
        days = {*closed.values_list("retention_until", flat=True)}
        tell_of_erasing(supporter, days | {*without.values_list("erased_on", flat=True)})
        asked = DataSubjectRequest.objects.visible_to(supporter).owned_by(supporter)
        tell_of_requests(supporter, asked.nearly_due(), "supporters:requests")
        due = FollowUp.objects.visible_to(supporter).due()
        if not due.filter(due_on__gt=since).exists():
            return False
        return record_follow_up_reminder(supporter, today)


@shared_task
def remind_of_referrals() -> int:
    """Each working hour, apart from the follow-ups: hands every supporter who works today to a
    task of their own. A second run mails nobody twice: one line for each referral and stage."""
    pairs = _who_works_today()
    for user_id, organisation_id in pairs:
        remind_supporter_of_referrals.delay(user_id, organisation_id)
    return len(pairs)


@shared_task
def remind_supporter_of_referrals(user_id: str, organisation_id: str) -> int:
    """Of what nobody took for a week of work, and when the fourteen days are nearly over. When they
    are over, the coordinators hear it as well."""
    supporter = User.objects.filter(pk=user_id, is_active=True).first()
    if supporter is None:
        return 0
    with acting_as(supporter.pk, UUID(organisation_id)):
        untried = ReferralIn.objects.visible_to(supporter).untried().defer(*ReferralIn.SEALED)
        urgent = [row for row in untried.filter(organisation=organisation_id) if row.is_urgent]
        for row in urgent:
            if row.is_late:
                tell_coordinators_of_late_referral(row.organisation_id, str(row.pk))
        return sum(remind_of_referral(supporter, str(row.pk), row.stage) for row in urgent)


@shared_task
def forget_returned_referrals() -> int:
    """Each night: who was referred and given back is forgotten after 30 days, and of who was taken
    what stands in a record of their own. By functions of the database that give back how many;
    running it again gives nought."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT supporters_forget_returned() + supporters_forget_taken()")
        return cursor.fetchone()[0]


@shared_task
def check_record() -> int:
    """Each night: follows the chain of every record, notes how it was found, and tells the privacy
    contacts where it is not as it was written; returns how many are not. A second run tells nobody
    twice on a day."""
    not_whole = {each.chain for each in check_chains() if not each.is_whole}
    for chain in sorted(not_whole):
        logger.error("the record of %s is not as it was written", chain or "the platform")
    if not_whole:
        held = Membership.objects.active().filter(role=Membership.Role.PRIVACY_CONTACT)
        watching = [
            each.user
            for each in held.select_related("user")
            if str(each.organisation_id) in not_whole
        ]
        tell_of_broken_record(watching, timezone.localdate())
    return len(not_whole)


@shared_task
def forget_memory_aids() -> int:
    """Each night: empties the memory aids of more than 30 days ago (P10), also of supporters who
    left. The database function gives back how many; running it again gives nought."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT supporters_forget_memory_aids()")
        return cursor.fetchone()[0]


@shared_task
def forget_envelopes() -> int:
    """Each night: envelopes that closed, or lay sealed for 14 days, with what is in them. Who lost
    one hears it in the same transaction, so that nobody depends on the queue. A message that fails
    keeps no envelope and no other message: it is tried again by a task of its own."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT * FROM supporters_forget_envelopes()")
            gone = cursor.fetchall()
        lost = [(str(key), str(owner), str(other), opened) for key, owner, other, opened in gone]
        untold = [each for each in lost if not _heard_that_it_ended(*each)]
    for each in untold:
        try:
            tell_of_forgotten_envelope.delay(*each)
        except OperationalError:
            logger.exception("nobody was told that envelope %s ended", each[0])
    return len(gone)


def _heard_that_it_ended(key: str, owner: str, colleague: str, was_open: bool) -> bool:
    try:
        tell_of_forgotten_envelope(key, owner, colleague, was_open)
    except Exception:
        logger.exception("the message that envelope %s ended is tried again", key)
        return False
    return True


@shared_task(autoretry_for=(DatabaseError,), retry_backoff=True, max_retries=5)
def tell_of_forgotten_envelope(key: str, owner: str, colleague: str, was_open: bool) -> None:
    """Whose it was hears it, and of one that was open the colleague too. Tried again when it fails;
    a second run tells nobody twice."""
    with transaction.atomic():
        envelope = SickEnvelope(pk=UUID(key))
        tell_that_envelope_ended(envelope, UUID(owner), UUID(colleague), was_open=was_open)


@shared_task
def warn_of_erasing_of_who_left() -> int:
    """Each morning: a month before something is erased of who works here no longer, who coordinates
    hears it. The database says on which days, and of whom not."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT * FROM supporters_left_erased_soon()")
        days = cursor.fetchall()
        for organisation, day in days:
            tell_coordinators_of_erasing(organisation, day)
    return len(days)


@shared_task
def erase() -> int:
    """Each night: erases what is due (P10, P11) and writes down how much. Exact, and running it
    again changes nothing; a night that was missed is made up for by the next."""
    return erase_what_is_due()


@shared_task
def watch_requests() -> int:
    """Each morning: tells privacy contacts which requests of their organisation are nearly due or
    late. As each of them, so that the database shows what they may see."""
    watching = Membership.objects.active().filter(
        role=Membership.Role.PRIVACY_CONTACT, user__is_active=True
    )
    told = 0
    for membership in watching.select_related("user"):
        with acting_as(membership.user_id, membership.organisation_id):
            asked = DataSubjectRequest.objects.watched_by(membership.user).nearly_due()
            asked = asked.filter(organisation=membership.organisation_id)
            tell_of_requests(membership.user, asked, "supporters:request_register")
            told += len(asked)
    return told
