"""Obstacles, risks and backing."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from initiatives.hurdles.models import BackingAsk, BackingOffer, Obstacle, Risk
from tests.initiatives.factories import InitiativeFactory


class ObstacleFactory(DjangoModelFactory):
    class Meta:
        model = Obstacle

    initiative = factory.SubFactory(InitiativeFactory)
    side = "formal_rule"
    title = "De gemeente zegt dat een winkel hier niet mag"
    step_what = "De gemeente bellen"
    step_due = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=10))


class RiskFactory(DjangoModelFactory):
    class Meta:
        model = Risk

    initiative = factory.SubFactory(InitiativeFactory)
    category = "money"
    title = "Een huurder vertrekt"
    likelihood = 4
    impact = 5


class AskFactory(DjangoModelFactory):
    class Meta:
        model = BackingAsk

    initiative = factory.SubFactory(InitiativeFactory)
    kind = "permission_to_fail"
    text = "Wij durven niet goed te beginnen."


class OfferFactory(DjangoModelFactory):
    class Meta:
        model = BackingOffer

    initiative = factory.SubFactory(InitiativeFactory)
    offerer = "gemeente Horst aan de Maas"
    kind = "permission_to_fail"
    title = "Het mag mislukken"
    words = "Geen verwijt, en het geld hoeft niet terug."
    contact = "Otto, 077-000 00 12"
