from tests.access_rows.rows import only, public, signed_in

KEEP = ("lead", "resident")  # leads it, and chairs the meeting


def encounter(w):
    return {"village_slug": w.village.slug, "slug": w.encounter.slug}


def meeting(w):
    return {**encounter(w), "pk": w.conversation.pk}


def held(w):
    return {**encounter(w), "pk": w.held_meeting.pk}


def chair(w):
    return {**meeting(w), "chair": w.asked_chair.pk}


def question(w):
    return {**meeting(w), "question": w.sent_question.pk}


def topic(w):
    return {**meeting(w), "topic": w.topic.pk}


def token(w):
    return {"token": w.asked_chair.address.rstrip("/").split("/")[-1]}


def run(arguments=meeting):
    return only("lead", arguments=arguments, otherwise=403)


def kept(arguments=meeting):
    return only(*KEEP, arguments=arguments, otherwise=403)


ROWS = {
    "encounters:list": public(encounter),
    "encounters:new": run(encounter),
    "encounters:rules": public(encounter),
    "encounters:change_rules": kept(encounter),
    "encounters:meeting": public(meeting),
    "encounters:change": run(),
    # Without saying yes to the rules the page comes back, for the chair with a word.
    "encounters:sign_up": signed_in(meeting, ok=200, method="post"),
    "encounters:sign_off": signed_in(meeting, ok=302, method="post"),
    "encounters:attendees": kept(),
    "encounters:ask_chair": run(),
    "encounters:stop_chairing": only(
        "resident", arguments=meeting, ok=302, otherwise=403, method="post"
    ),
    "encounters:remove_chair": only("lead", arguments=chair, ok=302, otherwise=403, method="post"),
    "encounters:question": signed_in(meeting),
    "encounters:withdraw_question": signed_in(question, ok=302, method="post"),
    "encounters:questions": kept(),
    "encounters:topic": kept(topic),
    "encounters:agreement": kept(held),
    "encounters:chair": public(token),
}
