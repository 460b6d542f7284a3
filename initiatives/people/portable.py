"""Our people's tables in the export: posts and questions go along, thanks and answers stay."""

from initiatives.models import BoardPost, JoinQuestion, PostHolder
from initiatives.sockets.portable import Table, tables

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
    ),
    11,
)
tables.plug(Table("vragen", JoinQuestion, ("text", "kind", "choices_text", "is_required")), 12)
