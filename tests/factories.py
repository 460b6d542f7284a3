"""Rows for tests. Everybody in them is made up."""

import factory
from allauth.account.models import EmailAddress
from django.utils import timezone
from factory.django import DjangoModelFactory

from villagehub.accounts.models import User
from villages.models import Confirmation, Membership, Municipality, Organisation, Province, Village

Role = Membership.Role


class UserFactory(DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    name = factory.Sequence(lambda n: f"Testpersoon Nummer{n}")
    email = factory.Sequence(lambda n: f"persoon{n}@voorbeeld.example")

    @factory.post_generation
    def verified(self, create, extracted, **kwargs):
        if create and self.email:
            EmailAddress.objects.create(user=self, email=self.email, verified=True, primary=True)


class ProvinceFactory(DjangoModelFactory):
    class Meta:
        model = Province
        django_get_or_create = ("code",)

    code = "PV31"
    name = "Limburg"
    slug = "limburg"


class MunicipalityFactory(DjangoModelFactory):
    class Meta:
        model = Municipality
        django_get_or_create = ("gm_code",)

    gm_code = "GM1507"
    name = "Horst aan de Maas"
    slug = "horst-aan-de-maas"
    province = factory.SubFactory(ProvinceFactory)


class VillageFactory(DjangoModelFactory):
    class Meta:
        model = Village
        django_get_or_create = ("bag_place_code",)

    bag_place_code = factory.Sequence(lambda n: f"{7000 + n}")
    name = factory.Sequence(lambda n: f"Dorp {n}")
    slug = factory.Sequence(lambda n: f"dorp-{n}")
    municipality = factory.SubFactory(MunicipalityFactory)


class OrganisationFactory(DjangoModelFactory):
    class Meta:
        model = Organisation

    name = factory.Sequence(lambda n: f"Steunpunt {n}")
    kind = Organisation.Kind.SUPPORT


class MembershipFactory(DjangoModelFactory):
    """A resident whom the village confirmed; `confirmed_how=""` for one who waits."""

    class Meta:
        model = Membership

    user = factory.SubFactory(UserFactory)
    role = Role.RESIDENT
    confirmed_how = factory.LazyAttribute(
        lambda row: Confirmation.EDITOR if row.role == Role.RESIDENT else ""
    )
    confirmed_at = factory.LazyAttribute(lambda row: timezone.now() if row.confirmed_how else None)
