"""What is agreed before a vote stays so, and secret answers lie loose from who gave them.

Of a secret question that was settled before, only who answered was left, and that stands on the
roll. One that is still open is cut loose here: no row keeps a name, an order or a moment. Of a
proposal that was settled before, the bar of its objections becomes a bar for each ending.

A copy of the database from before this migration still has what was cut loose (docs/decisions/0089).
"""

import random
import uuid

from django.db import migrations
from django.db.models import F

# Tables with rows that are not checked yet take no trigger.
CHECK_NOW = "SET CONSTRAINTS ALL IMMEDIATE;"
STAYS = """
CREATE FUNCTION deciding_terms_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.opened_at IS NOT NULL AND
     (NEW.is_secret, NEW.electorate, NEW.per_household, NEW.quorum, NEW.majority, NEW.on_tie)
     IS DISTINCT FROM
     (OLD.is_secret, OLD.electorate, OLD.per_household, OLD.quorum, OLD.majority, OLD.on_tie) THEN
    RAISE EXCEPTION 'what was agreed before a vote is never changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER terms_stay BEFORE UPDATE ON deciding_question
  FOR EACH ROW EXECUTE FUNCTION deciding_terms_stay();

CREATE FUNCTION deciding_secret_is_nameless() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.user_id IS NOT NULL OR NEW.invitation_id IS NOT NULL OR NEW.sheet_id IS NOT NULL
      OR NEW.recorded_by_id IS NOT NULL OR NEW.is_paper OR NEW.name <> '')
     AND EXISTS (SELECT FROM deciding_question WHERE id = NEW.question_id AND is_secret) THEN
    RAISE EXCEPTION 'a secret answer is of nobody';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER secret_is_nameless BEFORE INSERT OR UPDATE ON deciding_ballot
  FOR EACH ROW EXECUTE FUNCTION deciding_secret_is_nameless();
"""
UNDO = """
DROP TRIGGER terms_stay ON deciding_question;
DROP FUNCTION deciding_terms_stay();
DROP TRIGGER secret_is_nameless ON deciding_ballot;
DROP FUNCTION deciding_secret_is_nameless();
"""


def cut_loose(apps, schema_editor):
    get = apps.get_model
    ballots = get("deciding", "Ballot").objects
    used = ballots.filter(sheet__isnull=False).values("sheet")
    get("deciding", "Sheet").objects.filter(pk__in=used).update(is_used=True)
    secret = get("deciding", "Question").objects.filter(is_secret=True, opened_at__isnull=False)
    for question in secret.filter(settled_at__isnull=True):
        of_question = ballots.filter(question=question)
        question.paper_count = of_question.filter(
            is_paper=True, version=question.version
        ).count()
        question.save(update_fields=["paper_count"])
        _mix(get, question, list(of_question))
    ballots.filter(question__in=secret.filter(settled_at__isnull=False)).delete()


def _mix(get, question, box):
    """Anew in another order, under other keys and with one moment for all."""
    marks = get("deciding", "Mark").objects
    said = {each.pk: list(marks.filter(ballot=each).values("choice_id", "degree")) for each in box}
    lots = random.SystemRandom()
    lots.shuffle(box)
    get("deciding", "Ballot").objects.filter(question=question).delete()
    for ballot in box:
        kept = said[ballot.pk]
        ballot.pk = uuid.UUID(int=lots.getrandbits(128), version=4)
        ballot.user = ballot.invitation = ballot.sheet = ballot.recorded_by = None
        ballot.is_paper, ballot.name = False, ""
        if ballot.taken_back_at:
            ballot.taken_back_at = question.opened_at
        said[ballot.pk] = kept
    rows = get("deciding", "Ballot").objects
    rows.bulk_create(box)
    marks.bulk_create(
        get("deciding", "Mark")(ballot_id=ballot.pk, **mark)
        for ballot in box
        for mark in said[ballot.pk]
    )
    moment = question.opened_at
    rows.filter(question=question).update(created_at=moment, updated_at=moment)
    get("deciding", "Voter").objects.filter(question=question).update(
        answered_version=F("answered_version")
    )


def tell_endings(apps, schema_editor):
    """Position 2 was all objections, 3 who had no opinion."""
    counts, words = (apps.get_model("deciding", name).objects for name in ("Count", "Word"))
    questions = apps.get_model("deciding", "Question").objects
    for question in questions.filter(kind="consent", settled_at__isnull=False):
        of_question = counts.filter(question=question)
        if of_question.count() != 4:
            continue
        made = words.filter(question=question, version=question.version, stance="objection")
        solved = made.filter(is_taken_back=True).count()
        answered = made.filter(is_taken_back=False).exclude(reply="").count()
        standing = made.filter(is_taken_back=False, reply="").count()
        of_question.filter(position=3).update(position=5)
        of_question.filter(position=2).update(label="bezwaar dat staat", yes=standing)
        of_question.create(
            question=question, position=3, label="bezwaar, beantwoord", yes=answered
        )
        of_question.create(question=question, position=4, label="bezwaar, opgelost", yes=solved)


class Migration(migrations.Migration):
    dependencies = [("deciding", "0007_terms_and_box")]
    operations = [
        migrations.RunPython(cut_loose, migrations.RunPython.noop),
        migrations.RunPython(tell_endings, migrations.RunPython.noop),
        migrations.RunSQL(CHECK_NOW + STAYS, UNDO),
    ]
