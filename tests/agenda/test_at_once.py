"""Two editors answer at the same moment. The rows are really committed."""

from functools import partial

import pytest
from django.core.exceptions import ValidationError

from tests.agenda.factories import ProposalFactory
from tests.at_once import at_once
from tests.factories import MembershipFactory, Role, UserFactory
from villages.models import Event
from villages.proposals.models import Proposal


@pytest.mark.usefixtures("committed")
def test_of_two_editors_one_places_it_and_the_other_is_told():
    proposal = ProposalFactory()
    editors = [UserFactory(), UserFactory()]
    for editor in editors:
        MembershipFactory(user=editor, role=Role.EDITOR, village=proposal.village)
    looks = [
        Proposal.objects.select_related("village", "user").get(pk=proposal.pk) for _ in editors
    ]
    told = at_once(
        *[partial(look.let_through, who) for look, who in zip(looks, editors, strict=True)]
    )
    assert sum(isinstance(answer, ValidationError) for answer in told) == 1
    assert Event.objects.count() == 1
