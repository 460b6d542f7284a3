"""What the first view of a page costs on a phone, on a slow line."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
KILOBYTE = 1000


@pytest.mark.parametrize("path", ["/dorpen/america/", "/"])
def test_a_first_view_stays_under_60_kb_and_8_requests(visit, path):
    visitor = visit("phone")
    answers = []
    visitor.page.on("response", answers.append)
    visitor.page.goto(visitor.address + path, wait_until="networkidle")
    sizes = [answer.request.sizes() for answer in answers]
    sent = sum(size["responseBodySize"] + size["responseHeadersSize"] for size in sizes)
    assert len(answers) <= 8, [answer.url for answer in answers]
    assert sent < 60 * KILOBYTE, {a.url: a.request.sizes() for a in answers}


def test_a_page_that_did_not_change_is_not_sent_again(visit):
    visitor = visit("phone")
    first = visitor.context.request.get(f"{visitor.address}/dorpen/america/")
    again = visitor.context.request.get(
        f"{visitor.address}/dorpen/america/", headers={"If-None-Match": first.headers["etag"]}
    )
    assert (first.status, again.status) == (200, 304)
