"""Whatever is typed, in every form, query and address: no error page, and nothing typed is lost."""

from __future__ import annotations

from urllib.parse import quote, unquote, urlencode, urlsplit

import pytest
from django.db import connection
from django.urls import Resolver404, resolve, reverse

from tests import nasty
from tests.access_rows import ASKED, PARTS, TABLE
from tests.access_rows.rows import SIGNED_IN
from tests.kept import WRITES, kept_too_long, pages_before
from tests.summaries import Summary
from villagehub.accounts.acting import acting_as
from villagehub.sending.keeping import SECRET
from villagehub.sending.keys import FIELD
from villagehub.sending.turning_away import was_turned_away

# Public pages show other forms to other people.
ANYBODY = ("visitor", "stranger", "resident", "lead", "officer", "decision_maker")


@pytest.fixture
def everybody(settings, cast):
    settings.ACCOUNT_RATE_LIMITS = settings.MFA_RATE_LIMITS = False
    for who in sorted(SIGNED_IN):
        cast.sign_in(who)
    return cast


def addresses(world, part):
    for name, row in PARTS[part].items():
        people = ANYBODY if row.who is None else sorted(row.who)[:2] or ["visitor"]
        yield name, reverse(name, kwargs=row.arguments(world)), people


FOUND = {}  # by world and part: the tests of a file in one worker have one lasting world


def forms(world, everybody, part):
    """Each form on the pages of this part once: who sees it and on which page."""
    key = world.initiative.pk, part
    if key not in FOUND:
        FOUND[key] = list(_every_form(world, everybody, part))
    return FOUND[key]


def _every_form(world, everybody, part):
    known = set()
    for _name, address, people in addresses(world, part):
        for who in people:
            answer = everybody.ask(who, address)
            if answer.status_code != 200 or "html" not in answer.headers["Content-Type"]:
                continue
            html = answer.content.decode()
            assert not is_refused_for_its_page(address, answer, html), address
            for form in nasty.Page(html, address).forms:
                key = (form.action, *sorted(form.fields))
                if form.method == "post" and key not in known:
                    known.add(key)
                    yield who, form


def is_let_through(address):
    """Without looking at where a form comes from: such a page knows nobody."""
    return getattr(resolve(address).func, "csrf_exempt", False)


def is_refused_for_its_page(address, answer, html):
    """From a page that hides where it is, a form comes with `Origin: null`."""
    hides = answer.headers["Referrer-Policy"] == "no-referrer"
    return hides and "csrfmiddlewaretoken" in html and not is_let_through(address)


def wrong_with(everybody, who, form, sent, bad):
    answer = everybody.ask(who, form.action, sent)
    if answer.status_code == 302:
        return []
    if answer.status_code != 200:
        return [f"answers {answer.status_code}"]
    page = nasty.Page(answer.content.decode(), form.action)
    return nasty.complaints(page, form, sent, bad)


@pytest.mark.parametrize("part", PARTS)
def test_every_form_survives_and_keeps_what_was_typed(world, everybody, part):
    wrong = [
        (form.action, who, what, complaint)
        for who, form in forms(world, everybody, part)
        for what, sent, bad in form.rounds()
        for complaint in wrong_with(everybody, who, form, sent, bad)
    ]
    assert not wrong, "\n".join(" · ".join(parts) for parts in wrong)


def comes_back_without_summary(everybody, who, form):
    """Sent with a mistake in all that one can write."""
    sent = form.good() | {
        name: [known.refused()] for name, known in form.fields.items() if known.kind != "hidden"
    }
    answer = everybody.ask(who, form.action, sent)
    if answer.status_code != 200 or "html" not in answer.headers["Content-Type"]:
        return []
    html = answer.content.decode()
    is_back = nasty.Page(html, form.action).form_like(form)
    return Summary(html).complaints if is_back else []


@pytest.mark.parametrize("part", PARTS)
def test_every_form_that_comes_back_says_on_top_what_is_wrong(world, everybody, part):
    wrong = [
        (form.action, who, complaint)
        for who, form in forms(world, everybody, part)
        for complaint in comes_back_without_summary(everybody, who, form)
    ]
    assert not wrong, "\n".join(" · ".join(parts) for parts in wrong)


TYPED_OR_CHOSEN = nasty.TYPED | nasty.CHOSEN - {"button"}
# A form that comes back shows what is in it, and pages are made anew for a row that says the same.
LOOKED_AT = {"audit_auditevent", "web_pagechange"}


OF_THE_PRESS = {"sending_press"}


def pressed_twice(world, everybody, who, form):
    """Which tables the second press changed, and where each press led. Rows are counted only when
    it wrote anything: there are many tables."""
    written, led = set(), []
    sent = form.good() | {FIELD: form.key}

    def watch(execute, sql, *args):
        written.update(WRITES.findall(str(sql)))
        return execute(sql, *args)

    with everybody.taking_back(who) as client:
        led.append(client.post(form.action, sent).get("Location", ""))
        with connection.execute_wrapper(watch):
            led.append(client.post(form.action, sent).get("Location", ""))
    return (rows_doubled(world, everybody, who, form) if written - OF_THE_PRESS else set()), led


def rows_doubled(world, everybody, who, form):
    sent = form.good() | {FIELD: form.key}
    with everybody.taking_back(who) as client:
        client.post(form.action, sent)
        once = number_of_rows(world)
        client.post(form.action, sent)
        twice = number_of_rows(world)
    return {table for table, _number in twice - once}


def number_of_rows(world):
    """Of each table, with what only a supporter sees."""
    count = "SELECT '{0}', count(*) FROM {0}"
    with acting_as(world.supporter.pk, world.organisation.pk), connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        cursor.execute(" UNION ALL ".join(count.format(table) for table in tables))
        return set(cursor.fetchall())


@pytest.mark.only_with_all
@pytest.mark.parametrize("part", PARTS)
def test_a_form_that_is_sent_twice_is_carried_out_once(world, everybody, part):
    """Every form that can be filled in by its own fields, whether it makes a row or changes one."""
    wrong = []
    for who, form in forms(world, everybody, part):
        assert form.key or is_let_through(form.action), f"{form.action} has no key"
        doubled, led = pressed_twice(world, everybody, who, form)
        if led[0] != led[1] or doubled - LOOKED_AT:
            wrong.append((form.action, who, str(sorted(doubled)), *led))
    assert not wrong, "\n".join(" · ".join(parts) for parts in wrong)


@pytest.mark.only_with_all
@pytest.mark.parametrize("part", PARTS)
def test_no_form_leaves_an_old_page(world, everybody, settings, kept_pages, page_made_anew, part):
    """Every form that can be filled in by its own fields, and every public page."""
    pages = pages_before(world, everybody, settings)
    wrong = [
        (form.action, who, address)
        for who, form in forms(world, everybody, part)
        for address in kept_too_long(pages, everybody, who, form, page_made_anew)
    ]
    assert not wrong, "\n".join(" · ".join(parts) for parts in wrong)


def lost_with_the_session(everybody, who, form):
    """Sent when nobody is signed in any more; then somebody signs in and comes back."""
    sent = form.good()
    with everybody.taking_back(who) as client:
        session = client.cookies.pop("sessionid")
        gone = client.post(form.action, sent | {FIELD: form.key}, headers=came_from(form))
        if not was_turned_away(gone):
            return []  # asks nobody to sign in
        client.cookies["sessionid"] = session.value
        page = nasty.Page(client.get(form.page).content.decode(), form.page)
    back = next(
        each for each in page.forms if (each.action, *each.fields) == (form.action, *form.fields)
    )
    typed = [name for name, known in form.fields.items() if known.kind in TYPED_OR_CHOSEN]
    return [name for name in typed if not SECRET.search(name) and not as_sent(back, name, sent)]


def came_from(form):
    return {"referer": f"http://testserver{form.page}"}


def as_sent(form, name, sent):
    shown = form.fields[name]
    now = shown.chosen if shown.kind in nasty.CHOSEN else [shown.value]
    return list(filter(None, now)) == list(filter(None, sent[name]))


@pytest.mark.only_with_all
@pytest.mark.parametrize("part", PARTS)
def test_what_was_typed_outlives_the_session(world, everybody, part):
    wrong = [
        (form.action, who, *lost)
        for who, form in forms(world, everybody, part)
        if who != "visitor" and (lost := lost_with_the_session(everybody, who, form))
    ]
    assert not wrong, "\n".join(" · ".join(parts) for parts in wrong)


@pytest.mark.only_with_all
@pytest.mark.parametrize("part", PARTS)
def test_every_address_survives_what_is_asked(world, everybody, part):
    """All parameters that any page reads, at once. No longer than a server takes an address."""
    wrong = []
    for _name, address, people in addresses(world, part):
        for what, value in nasty.QUERIES.items():
            query = urlencode(dict.fromkeys(ASKED, value))
            answer = everybody.ask(people[-1], f"{address}?{query}")
            if answer.status_code >= 500 or _writes_a_script(answer):
                wrong.append((address, what, str(answer.status_code)))
    assert not wrong, "\n".join(" · ".join(parts) for parts in wrong)


def _writes_a_script(answer):
    html = "html" in answer.headers.get("Content-Type", "")
    return html and nasty.has_script_within(answer.content.decode())


def leads_to(name, address):
    try:
        return resolve(unquote(address)).view_name == name
    except Resolver404:
        return False


@pytest.mark.only_with_all
@pytest.mark.parametrize("part", PARTS)
def test_every_address_survives_another_key(world, everybody, part):
    """What no page has leads to 404, or to signing in, and never to an error page."""
    wrong = []
    for name, address, people in addresses(world, part):
        for argument in TABLE[name].arguments(world).values():
            for what, value in nasty.ADDRESSES.items():
                bad = address.replace(quote(str(argument)), quote(value, safe=""))
                if not leads_to(name, bad):
                    continue  # no view is asked
                answer = everybody.ask(people[0], bad, method=TABLE[name].method)
                if answer.status_code not in {200, 302, 404, 405}:
                    wrong.append((urlsplit(bad).path, what, str(answer.status_code)))
    assert not wrong, "\n".join(" · ".join(parts) for parts in wrong)


def test_a_code_by_mail_survives_any_answer(everybody):
    """This page exists only for whoever just asked for a code."""
    client = everybody.client("visitor")
    client.post(reverse("account_request_login_code"), {"email": "niemand@voorbeeld.example"})
    address = reverse("account_confirm_login_code")
    assert client.get(address).status_code == 200
    for value in nasty.EVERYWHERE.values():
        assert client.post(address, {"code": value}).status_code in {200, 302}
