"""Who may answer what is open already stands from now on, as it would if it opened today; and the
database refuses whoever comes later. What was put to everybody with an account is the village's."""

from django.db import migrations
from django.db.models import Q
from django.utils import timezone

# Tables with rows that are not checked yet take no trigger.
CHECK_NOW = "SET CONSTRAINTS ALL IMMEDIATE;"
STAYS = """
CREATE FUNCTION deciding_roll_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.question_id, NEW.place) IS DISTINCT FROM (OLD.question_id, OLD.place) THEN
      RAISE EXCEPTION 'who may answer stands since the question opened';
    END IF;
    RETURN NEW;
  END IF;
  IF EXISTS (SELECT FROM deciding_question
             WHERE id = CASE TG_OP WHEN 'INSERT' THEN NEW.question_id ELSE OLD.question_id END
               AND opened_at IS NOT NULL) THEN
    RAISE EXCEPTION 'who may answer stands since the question opened';
  END IF;
  RETURN CASE TG_OP WHEN 'INSERT' THEN NEW ELSE OLD END;
END $$;
CREATE TRIGGER roll_stays BEFORE INSERT OR UPDATE OR DELETE ON deciding_voter
  FOR EACH ROW EXECUTE FUNCTION deciding_roll_stays();
"""
UNDO = "DROP TRIGGER roll_stays ON deciding_voter; DROP FUNCTION deciding_roll_stays();"


def write_rolls(apps, schema_editor):
    get = apps.get_model
    questions = get("deciding", "Question").objects
    unsettled = questions.filter(settled_at__isnull=True)
    unsettled.filter(electorate="all").update(electorate="village")
    for question in questions.filter(opened_at__isnull=False).select_related("initiative"):
        rows = _answered(get, question)
        if question.settled_at is None and question.withdrawn_at is None:
            rows += _might(get, question)
        _write(get, question, rows)


def _answered(get, question):
    ballots = get("deciding", "Ballot").objects.filter(question=question).order_by("-version")
    return [
        (ballot.user_id, ballot.invitation_id, ballot.version)
        for ballot in ballots
        if ballot.user_id or ballot.invitation_id
    ]


def _might(get, question):
    users = get("accounts", "User").objects.filter(is_active=True)
    invitations = get("deciding", "Invitation").objects.filter(question=question)
    members = get("initiatives", "InitiativeMember").objects.filter(
        initiative=question.initiative_id, until__isnull=True, user__in=users
    )
    people = []
    if question.electorate == "members":
        inside = members.exclude(role__in=["observer", "helper"])
        people = inside.values_list("user", flat=True)
    elif question.electorate == "village":
        lives = get("villages", "Membership").objects.filter(
            village=question.initiative.village_id, user__in=users
        )
        confirmed = ~Q(role="resident") | Q(confirmed_at__isnull=False)
        today = timezone.localdate()
        lasts = Q(valid_until__isnull=True) | Q(valid_until__gt=today)
        people = lives.filter(confirmed, lasts, valid_from__lte=today).values_list(
            "user", flat=True
        )
    known = dict(users.filter(email__isnull=False).values_list("email", "pk"))
    asked = [(known.get(each.email), each.pk, 0) for each in invitations]
    return asked + [(person, None, 0) for person in people]


def _write(get, question, rows):
    """One row for a person; the first says whether they answered."""
    voters, by_user, invited = [], {}, set()
    for user, invitation, version in rows:
        if invitation in invited:
            continue
        invited |= {invitation} - {None}
        if known := by_user.get(user):
            known.invitation_id = known.invitation_id or invitation
            continue
        voter = get("deciding", "Voter")(
            question=question,
            user_id=user,
            invitation_id=invitation,
            place=len(voters) + 1,
            answered_version=version,
        )
        voters.append(voter)
        if user:
            by_user[user] = voter
    get("deciding", "Voter").objects.bulk_create(voters)


class Migration(migrations.Migration):
    dependencies = [
        ("deciding", "0005_roll"),
        ("accounts", "0006_user_sign_outs_addresschange"),
        ("initiatives", "0007_pictures"),
        ("villages", "0012_support_card"),
    ]
    operations = [
        migrations.RunPython(write_rolls, migrations.RunPython.noop),
        migrations.RunSQL(CHECK_NOW + STAYS, UNDO),
    ]
