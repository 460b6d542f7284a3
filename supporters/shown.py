"""What pages show of casework: numbers of a report that is in force, beside an initiative. Reports
are corrected and withdrawn a few times a year, so that counts for all pages."""

from supporters.models import AttachedCount, Report
from villagehub.web.shown import Shown, shown

shown.plug(Shown(AttachedCount, "initiative__village"))
shown.plug(Shown(Report, but=("figures", "proof"), only_beside=True))
