"""Our step of the wizard: what may go wrong, chosen from what others ran into."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from initiatives.hurdles.forms import WizardRisksForm
from initiatives.sockets.wizard import WizardStep, steps

steps.plug(
    WizardStep(
        "risicos",
        _("Wat als het misgaat?"),
        WizardRisksForm,
        _("Drie dingen die elders wel eens misgingen. Kies wat bij jullie kan spelen."),
        "hurdles/wizard_risks.html",
    ),
    40,
)
