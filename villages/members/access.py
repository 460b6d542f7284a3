"""Who may do what that is not about a row that is there already."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from villagehub.web.deeds import Purpose, Tell
from villages.members.asking import asked_by
from villages.models import Membership, Organisation, Village
from villages.navigation import tabs_of_village


def village_for_page(
    user: Any, slug: str, *shown: str, says_whether_edited: bool = False
) -> Village:
    """With all that base_village.html shows, and these of what was prepared (VillageProfile); 404
    for an address that we do not know."""
    village: Village | None = next(
        iter(_of_page(user, slug, shown=shown, says_whether_edited=says_whether_edited)), None
    )
    if village is None:
        raise Http404
    return village


@asked_by
def _of_page(
    user: Any, slug: str, *, shown: tuple[str, ...], says_whether_edited: bool
) -> QuerySet[Village]:
    rows = Village.objects.visible_to(user).for_page(*shown).filter(slug=slug)
    # So that the property of that name is there already.
    support = Organisation.objects.visible_to(user).to_call_in("pk")
    rows = rows.annotate(support=support, **tabs_of_village(user))  # type: ignore[no-redef]
    editors = Membership.objects.editors_of(OuterRef("pk"))
    return rows.annotate(has_editors=Exists(editors)) if says_whether_edited else rows


def village_for_editor(user: Any, slug: str) -> Village:
    """403 for whoever can see the village but does not edit it."""
    village = village_for_page(user, slug)
    if not village.is_editable_by(user):
        raise PermissionDenied
    return village


def of_village(text: Any, label: Any = "") -> Tell:
    """What somebody signs in for: `text` with the name of the village for %s."""

    def tell(user: Any, slug: str = "", village_slug: str = "", **_of_what: Any) -> Purpose:
        rows = Village.objects.visible_to(user).only("name")
        return Purpose(text % get_object_or_404(rows, slug=village_slug or slug).name, label)

    return tell


def sign_in_to_act(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For a button: after signing in the person is back on the page that has it, since the
    button's own address shows nothing."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        page = request.path.rstrip("/").rsplit("/", 1)[0] + "/"
        return redirect_to_login(page)

    return wrapped
