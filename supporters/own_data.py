"""Casework is about the people who are helped: whoever wrote it takes none of it along."""

from villagehub.mydata.own_data import LeftOut, left_out

for _model in (
    "HelpSeeker",
    "SupportCase",
    "ContactMoment",
    "FollowUp",
    "DisclosureConsent",
    "Referral",
    "HandOver",
    "SickEnvelope",
    "SealedCall",
    "BrokenGlass",
    "TeamMember",
    "Match",
    "ReferralIn",
    "Transition",
    "DataSubjectRequest",
    "Omission",
    "Story",
):
    left_out.plug(
        LeftOut(f"supporters.{_model}", "gaat over wie geholpen wordt, en is vertrouwelijk")
    )
left_out.plug(LeftOut("supporters.WorkCalendar", "de sleutel van een agenda van het werk"))
left_out.plug(LeftOut("supporters.Report", "is van de organisatie, en staat bij haar rapporten"))
left_out.plug(
    LeftOut("supporters.AttachedCount", "is van de organisatie, en staat bij het initiatief")
)
