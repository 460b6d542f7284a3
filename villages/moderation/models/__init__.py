"""What people put on a village's page, and how its editors look after that.

Something that people post here extends `Moderated`, and its queryset `ModeratedQuerySet`:

    class ListingQuerySet(ModeratedQuerySet["Listing"]):
        def visible_to(self, user):
            return self.shown_to(user).filter(...your own rule...)

    class Listing(Moderated):
        moderation_key = "aanbod"            # in addresses: letters, digits, hyphens
        objects = ListingQuerySet.as_manager()

        class Meta(Moderated.Meta):
            indexes = [*Moderated.Meta.indexes, ...]

It then has a village, a `user` (whose it is) and `recorded_by` (who wrote it down for somebody
without e-mail), being a `Participation`; its queryset has `end()`. Further:

- `row.place()` saves a new row: refused for whoever is blocked, held when it is the first of its
  author in the village (see `needs_a_look`). A ModelForm refuses who is blocked by itself.
- Each model that extends `Moderated` can be reported and comes in the queue.
- `.shown_to(user)` is what the state allows; `.listed()` is what everybody may find: use that for
  feeds, search, counts, mail. `shown_since` is when everybody could first see it.
- A page links to `report_url` ("Meld dit bericht") and includes `moderation/_state.html`, which
  tells the author that it waits or why it is hidden.
- `moderation_text` is what an editor reads in the queue; `__str__` is its title. A post with a
  picture names the template that shows it: `moderation_picture`.
"""

from villages.moderation.models.acts import Act, Block, Report
from villages.moderation.models.content import (
    AppealOutcome,
    Moderated,
    ModeratedQuerySet,
    ModerationState,
    model_of,
    moderated_models,
    needs_a_look,
)

__all__ = [
    "Act",
    "AppealOutcome",
    "Block",
    "Moderated",
    "ModeratedQuerySet",
    "ModerationState",
    "Report",
    "model_of",
    "moderated_models",
    "needs_a_look",
]
