"""Initiatives and who takes part."""

import factory
from factory.django import DjangoModelFactory

from initiatives.models import Initiative, InitiativeMember
from tests.factories import UserFactory, VillageFactory


class InitiativeFactory(DjangoModelFactory):
    class Meta:
        model = Initiative

    village = factory.SubFactory(VillageFactory)
    title = factory.Sequence(lambda n: f"Bankje nummer {n}")
    kind = Initiative.Kind.OTHER
    summary = "Een bankje waar je even kunt zitten."


class MemberFactory(DjangoModelFactory):
    class Meta:
        model = InitiativeMember

    initiative = factory.SubFactory(InitiativeFactory)
    user = factory.SubFactory(UserFactory)


class LeadFactory(MemberFactory):
    role = InitiativeMember.Role.LEAD
