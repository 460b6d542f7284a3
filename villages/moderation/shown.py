"""What pages show of how posts are judged: what stands, and how often."""

from villagehub.web.shown import Shown, shown
from villages.moderation.models import Act, Report

shown.plug(Shown(Act, "village"))
shown.plug(Shown(Report, "village"))
