"""Pages as a reader sees them: where a template breaks its lines means nothing."""

import re


def on_one_line(page):
    """The HTML of a page with one blank for each run of white space, and none between tags."""
    html = page if isinstance(page, str) else page.content.decode()
    html = " ".join(html.split())
    return re.sub(r"> <", "><", html)
