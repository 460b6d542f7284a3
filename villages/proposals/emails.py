"""What somebody hears about what they proposed. The model calls this, so it knows no model."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from villages.moderation.emails import tell_author


def tell_not_placed(proposal: Any) -> None:
    subject = _("Niet in de agenda: %(title)s") % {"title": proposal}
    tell_author(proposal, "proposal_not_placed", subject)


def tell_placed(proposal: Any) -> None:
    subject = _("In de agenda: %(title)s") % {"title": proposal}
    tell_author(proposal, "proposal_placed", subject, event=proposal.event)
