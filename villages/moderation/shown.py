"""What pages show of how posts are judged: how often, and nothing more."""

from villagehub.web.shown import Shown, shown
from villages.moderation.models import Act

shown.plug(Shown(Act, "village"))
