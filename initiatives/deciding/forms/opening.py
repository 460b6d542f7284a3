"""Opening a question; and when a house has one vote, who live together."""

from __future__ import annotations

from typing import Any

from django import forms

from initiatives.deciding.models import Question, Voter

MOST = 999


class OpenForm(forms.Form):
    """Who get the same number, have one vote together. It begins as it was the last time."""

    def __init__(self, *args: Any, question: Question, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.question = question
        if question.per_household:
            self._add_people()

    def _add_people(self) -> None:
        question = self.question
        invited = {each.email: each for each in question.invitations.all()}
        labels: dict[str, str] = {}
        for person in question.electors().order_by("name__dutch", "pk"):
            labels[str(person.pk)] = str(person)
            invited.pop(person.email or "", None)
        labels |= {str(each.pk): each.email for each in invited.values()}
        before = Voter.objects.households_before(question)
        following = max(before.values(), default=0)
        for key, label in labels.items():
            if key not in before:
                following += 1
            self.fields[key] = forms.IntegerField(
                label=label, min_value=1, max_value=MOST, initial=before.get(key, following)
            )
            self.fields[key].widget.attrs["autocomplete"] = "off"

    @property
    def households(self) -> dict[str, int]:
        return dict(self.cleaned_data)
