"""One of everything of obstacles, risks and backing."""

from tests.hurdles.factories import AskFactory, ObstacleFactory, OfferFactory, RiskFactory


def add_hurdles(things, lead, officer):
    """An obstacle and a risk that everybody may read, an ask, and two offers of the municipality:
    one waits, one was accepted."""
    initiative = things.initiative
    things.obstacle = ObstacleFactory(
        initiative=initiative,
        step_by=lead,
        created_by=lead,
        public_text="Een regel zit in de weg.",
    )
    things.risk = RiskFactory(initiative=initiative, audience="all")
    things.share = initiative.risk_shares.create(by=lead)
    things.ask = AskFactory(initiative=initiative, contact=lead)
    municipality = things.village.municipality
    things.offer = OfferFactory(initiative=initiative, municipality=municipality, by=officer)
    things.given = OfferFactory(
        initiative=initiative, municipality=municipality, by=officer, status="accepted"
    )
