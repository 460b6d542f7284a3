"""What the first view of a page costs on a phone, on a slow line."""

import pytest

pytestmark = pytest.mark.browser
KILOBYTE = 1000


@pytest.mark.parametrize(
    ("path", "kilobytes"),
    [
        ("/dorpen/america/", 60),
        ("/", 70),  # brings the country's map and htmx
        ("/dorpen/america/voorzieningen/", 60),  # its map comes when somebody scrolls to it
        ("/dorpen/america/agenda/", 60),
    ],
)
def test_a_first_view_stays_small_and_at_most_8_requests(visit, path, kilobytes):
    visitor = visit("phone")
    answers = []
    visitor.page.on("response", lambda answer: answers.append(answer))
    visitor.page.goto(visitor.address + path, wait_until="networkidle")
    sizes = [answer.request.sizes() for answer in answers]
    sent = sum(size["responseBodySize"] + size["responseHeadersSize"] for size in sizes)
    assert len(answers) <= 8, [answer.url for answer in answers]
    assert sent < kilobytes * KILOBYTE, {a.url: a.request.sizes() for a in answers}


def test_a_page_that_did_not_change_is_not_sent_again(visit):
    visitor = visit("phone")
    first = visitor.context.request.get(f"{visitor.address}/dorpen/america/")
    again = visitor.context.request.get(
        f"{visitor.address}/dorpen/america/", headers={"If-None-Match": first.headers["etag"]}
    )
    assert (first.status, again.status) == (200, 304)
