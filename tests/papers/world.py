"""One of everything that is on paper in an initiative, put there by its lead."""

from tests.news.factories import photo
from tests.papers.factories import UpdateFactory, budget, line, meeting, with_file
from villagehub.pictures import files as pictures


def add_papers(things, lead):
    shop = things.initiative
    name = pictures.prepare(photo()).keep()
    words = {"picture": name, "picture_width": 640, "picture_height": 400, "picture_text": "Dak"}
    things.update = UpdateFactory(initiative=shop, by=lead, **words)
    things.document = with_file(shop, by=lead)
    things.meeting = meeting(shop, by=lead, audience="all", agenda="Opening\nGeld")
    things.agreement = things.meeting.agreements.create(what="Offerte vragen", who="Gé")
    things.budget = budget(shop, audience="all", give_link="https://geef.example/winkel")
    things.line = line(things.budget)
    things.removed = line(things.budget, "Bus", removed_at=things.update.published_at)
