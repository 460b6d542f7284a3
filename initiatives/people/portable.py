"""Our people's tables in the export: posts and questions go along, and who holds a post holds it
again when they come in. Thanks and answers stay."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from initiatives.models import (
    Audience,
    BoardPost,
    Initiative,
    JoinAnswer,
    JoinQuestion,
    PostHolder,
    PostInterest,
    Thanks,
)
from initiatives.sockets.portable import Stay, Table, stays, tables

tables.plug(
    Table("posten", BoardPost, ("kind", "name", "about", "is_board", "sought", "ended_at")), 10
)
tables.plug(
    Table(
        "postbezetting",
        PostHolder,
        ("since", "until", "ended_on", "is_deputy"),
        people=("user",),
        parents={"post": "posten"},
        path="post__initiative",
        restored=False,
        readers=Audience.MEMBERS,
        joins="user",
    ),
    11,
)
tables.plug(Table("vragen", JoinQuestion, ("text", "kind", "choices_text", "is_required")), 12)


def thanked(initiative: Initiative) -> int:
    return Thanks.objects.filter(initiative=initiative).count()


def answered(initiative: Initiative) -> int:
    return JoinAnswer.objects.filter(member__initiative=initiative).count()


def interested(initiative: Initiative) -> int:
    return PostInterest.objects.filter(post__initiative=initiative, ended_at__isnull=True).count()


stays.plug(
    Stay("bedankjes", _("Bedankjes"), _("die zijn van wie ze gaf en wie ze kreeg"), thanked), 20
)
stays.plug(
    Stay(
        "antwoorden-bij-meedoen",
        _("Antwoorden bij het meedoen"),
        _("die gaf iemand aan deze trekkers; wie weer meedoet, antwoordt opnieuw"),
        answered,
    ),
    21,
)
stays.plug(
    Stay(
        "belangstelling-voor-een-post",
        _("Wie een post wil"),
        _("vraag het opnieuw na de verhuizing"),
        interested,
    ),
    22,
)
