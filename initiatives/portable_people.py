"""Our people's tables in the export: posts and questions go along, thanks and answers stay."""

from initiatives.models import BoardPost, JoinQuestion, PostHolder
from initiatives.portable import Table, register_table

register_table(
    10, Table("posten", BoardPost, ("kind", "name", "about", "is_board", "sought", "ended_at"))
)
register_table(
    11,
    Table(
        "postbezetting",
        PostHolder,
        ("since", "until", "ended_on", "is_deputy"),
        people=("user",),
        parents={"post": "posten"},
        path="post__initiative",
        restored=False,
    ),
)
register_table(12, Table("vragen", JoinQuestion, ("text", "kind", "choices_text", "is_required")))
