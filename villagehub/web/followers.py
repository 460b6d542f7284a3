"""The database notes for which villages it wrote anything that a public page shows. Read when all
models and all that they show are known."""

from villagehub.tables.triggers import followers
from villagehub.web.shown import shown

for each in shown:
    followers.plug(each.follower)
