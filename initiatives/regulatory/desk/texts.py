"""The texts of a municipality: keeping them, and putting one into what somebody writes."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from initiatives.regulatory.access import municipality_of
from initiatives.regulatory.desk.inbox import at_desk
from initiatives.regulatory.desk.models import TextBlock
from initiatives.regulatory.desk.models.blocks import StaleText, TextBlockQuerySet
from initiatives.regulatory.forms import with_answer
from villagehub.web.actions import act, carried_out
from villagehub.web.widgets import text_area
from villages.members.asking import asked_by
from villages.members.workplace import WorkplaceRequest

MOST = 200


class TextBlockForm(forms.ModelForm):
    """`seen` marks the words on the page; `now` are a colleague's that came in their place."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    now: TextBlock | None = None

    class Meta:
        model = TextBlock
        fields = ["title", "body"]
        widgets = {"body": text_area(8)}

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if not self.instance._state.adding:
            self.fields["seen"].initial = self.instance.mark

    def keep(self) -> None:
        try:
            self.instance.keep(self.cleaned_data["seen"])
        except StaleText as stale:
            self.now = stale.now
            self.data = with_answer(self.data, "seen", stale.now.mark)
            raise


def texts_of(http: WorkplaceRequest) -> list[TextBlock]:
    return _texts(http.user, municipality_of(http).pk)


@asked_by
def _texts(user: Any, municipality: int) -> QuerySet[TextBlock]:
    return TextBlock.objects.visible_to(user).filter(municipality=municipality).for_list()[:MOST]


@at_desk
def texts(http: WorkplaceRequest) -> HttpResponse:
    return render(http, "regulatory/texts.html", {"texts": texts_of(http)})


@at_desk
def text_new(http: WorkplaceRequest) -> HttpResponse:
    return _edit(http, TextBlock(municipality=municipality_of(http)), _("De tekst staat erbij."))


@at_desk
def text_edit(http: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """Of one that a colleague took away meanwhile the typed words are kept, as a new one."""
    block = _own(http, pk).first()
    if block:
        return _edit(http, block, _("Bewaard."))
    if http.method != "POST":
        raise Http404
    block = TextBlock(municipality=municipality_of(http))
    form = TextBlockForm(http.POST, instance=block)
    form.add_error(
        None, _("Een collega haalde deze tekst net weg. Bewaar je hem, dan staat hij er weer.")
    )
    return _text_page(http, form)


def _edit(http: WorkplaceRequest, block: TextBlock, done: str) -> HttpResponse:
    form = TextBlockForm(http.POST or None, instance=block)
    if carried_out(http, form, form.keep, done):
        return redirect("regulatory:texts")
    return _text_page(http, form)


def _text_page(http: WorkplaceRequest, form: TextBlockForm) -> HttpResponse:
    text = form.instance
    context = {"form": form, "is_new": text._state.adding, "text": text}
    return render(http, "regulatory/text_form.html", context)


@at_desk
@require_POST
def text_drop(http: WorkplaceRequest, pk: UUID) -> HttpResponse:
    block = get_object_or_404(_own(http, pk))
    act(http, block.delete, _("De tekst is weg. Wat ermee geschreven is, blijft."))
    return redirect("regulatory:texts")


def _own(http: WorkplaceRequest, pk: UUID) -> TextBlockQuerySet:
    ours = TextBlock.objects.visible_to(http.user)
    return ours.filter(municipality=municipality_of(http).pk, pk=pk)


def typed_so_far(http: WorkplaceRequest, field: str) -> dict[str, str] | None:
    """When a step is not done yet, but its fields are asked for or a text is to be put in: what was
    typed, with the chosen text after `field`. Else None."""
    if not {"fields", "insert"} & set(http.POST):
        return None
    typed = {name: http.POST.get(name, "") for name in http.POST if name != "csrfmiddlewaretoken"}
    if "insert" in http.POST and (block := _chosen(http)):
        typed[field] = f"{typed.get(field, '').rstrip()}\n\n{block.body}".strip()
    return typed


def _chosen(http: WorkplaceRequest) -> TextBlock | None:
    try:
        key = UUID(http.POST.get("block", ""))
    except ValueError:
        return None
    return _own(http, key).first()
