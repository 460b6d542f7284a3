"""The search table follows the tables of what can be found."""

from villagehub.registry import discover
from villagehub.tables.triggers import followers
from villages.search.keeping import followers_of
from villages.search.kinds import kinds

# All kinds have to be there before they are read.
discover("search")
for kind in kinds:
    for follower in followers_of(kind):
        followers.plug(follower)
