"""The documents of an initiative, and their files."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.http import parse_etags
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from initiatives.models import Audience
from initiatives.papers.contents import TEXT, Content
from initiatives.papers.forms.documents import (
    DocumentForm,
    EraseForm,
    NewDocumentForm,
    SearchForm,
    VersionForm,
)
from initiatives.papers.models import Document, DocumentEvent, MeetingPaper, Version
from initiatives.papers.models.documents import MAX_TOTAL, NEWEST, used_by
from initiatives.papers.views.loading import address_of, for_keeper, version_of, visible_document
from initiatives.views.loading import (
    initiative_for_insider,
    initiative_for_runner,
    initiative_page,
    visible_initiative,
)
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out
from villagehub.web.caching import public_page
from villagehub.web.paging import mark_of, page_of
from villages.members.access import sign_in_to_act

PAGE_SIZE = 25
LOGGED = 15
# Whatever is in it, nothing of it may run or load when a browser shows it after all.
CONTENT_SECURITY = "default-src 'none'; sandbox"


@require_safe
@public_page
def documents(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = visible_initiative(request, village_slug, slug)
    rows = Document.objects.visible_to(request.user).filter(initiative=initiative)
    search = SearchForm(request.GET)
    page = page_of(request, search.narrow(rows).for_list(), NEWEST, PAGE_SIZE)
    for row in page.rows:
        row.initiative = initiative
    context = initiative_page(
        initiative,
        active_part="documents",
        documents=page.rows,
        more_url=page.more_url,
        search=search,
        is_narrowed=bool(request.GET.get("q") or request.GET.get("soort")),
        room=_room(initiative) if initiative.standing.runs else None,
    )
    return render(request, "papers/document_list.html", context)


def _room(initiative: Any) -> dict[str, int]:
    return {"used": used_by(initiative.pk), "most": MAX_TOTAL}


@require_safe
@public_page
def document(request: HttpRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    row = visible_document(request, village_slug, slug, pk)
    versions = row.versions.select_related("by", "erased_by")
    page = page_of(request, versions, ["-number"], PAGE_SIZE)
    for version in page.rows:
        version.document = row
    seen = MeetingPaper.objects.visible_to(request.user).for_list()
    context = initiative_page(
        row.initiative,
        active_part="documents",
        document=row,
        versions=page.rows,
        newest=page.rows[0] if page.rows and not mark_of(request) else None,
        more_url=page.more_url,
        meeting=seen.filter(pk=row.meeting_id).first() if row.meeting_id else None,
        may_keep=row.is_kept_by(request.user, row.initiative),
        logged=_logged(row) if row.initiative.standing.runs else [],
    )
    return render(request, "papers/document_detail.html", context)


def _logged(row: Document) -> list[DocumentEvent]:
    rows = row.events.exclude(what__in=DocumentEvent.WITH_VERSION).select_related("by")
    return list(rows.order_by("-at", "-pk")[:LOGGED])


@login_required
@never_cache
def new(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = initiative_for_insider(request, village_slug, slug)
    form = NewDocumentForm(
        request.POST or None,
        request.FILES or None,
        instance=Document(initiative=initiative, audience=Audience.MEMBERS),
        initial={"meeting": request.GET.get("bijeenkomst", "")[:36]},
        initiative=initiative,
        user=request.user,
    )
    done = _("Het staat erbij.")
    if placed := carried_out(request, form, lambda: form.place(request.user), done, field="file"):
        _pass_on_remark(request, form.cleaned_data.get("file"))
        return redirect(placed[0])
    context = initiative_page(initiative, active_part="documents", form=form)
    return render(request, "papers/document_form.html", context)


@login_required
@never_cache
def edit(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    row = for_keeper(visible_document(request, village_slug, slug, pk), request.user)
    form = DocumentForm(
        request.POST or None, instance=row, initiative=row.initiative, user=request.user
    )
    if carried_out(request, form, lambda: form.change(request.user), _("Bewaard.")):
        return redirect(row)
    context = initiative_page(row.initiative, active_part="documents", form=form, document=row)
    return render(request, "papers/document_form.html", context)


@login_required
@never_cache
def new_version(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """For whoever does more than follow."""
    row = visible_document(request, village_slug, slug, pk)
    if not row.initiative.standing.is_inside or row.withdrawn_at or row.link:
        raise PermissionDenied
    newest = row.versions.order_by("-number").first()
    form = VersionForm(
        request.POST or None,
        request.FILES or None,
        initial={"seen": newest.number if newest else ""},
    )
    if request.method == "POST" and form.is_valid():
        content, why = form.cleaned_data["file"], form.cleaned_data["why"]
        seen = form.cleaned_data["seen"]
        try:
            version = row.add(content, request.user, why, seen=seen)
        except ValidationError as error:
            form.add_error("file", error)
        else:
            _say_what_happened(request, version, version.crossed(seen))
            _pass_on_remark(request, content)
            return redirect(row)
    context = initiative_page(row.initiative, active_part="documents", form=form, document=row)
    return render(request, "papers/version_form.html", context)


def _pass_on_remark(request: SignedInRequest, content: Content | None) -> None:
    if content and content.remark:
        messages.warning(request, content.remark)


def _say_what_happened(request: SignedInRequest, version: Version, missed: Version | None) -> None:
    numbers = {"n": version.number}
    if missed is None:
        messages.success(request, _("Versie %(n)d staat erbij.") % numbers)
        return
    text = _(
        "%(who)s zette er intussen versie %(other)d bij. Die van jou is versie %(n)d. Kijk samen "
        "of er niets verloren ging; %(who)s krijgt hierover een mail."
    )
    who = str(missed.by or _("Iemand"))
    messages.warning(request, text % {**numbers, "who": who, "other": missed.number})


@require_POST
@sign_in_to_act
def withdraw(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    row = for_keeper(visible_document(request, village_slug, slug, pk), request.user)
    done = _("Weggehaald. Trekkers en bestuur kunnen het terugzetten of echt wissen.")
    act(request, lambda: row.withdraw(request.user), done)
    return redirect(_still_seen(row))


def _still_seen(row: Document) -> Any:
    """Who does not run the initiative no longer sees what is taken away."""
    if row.initiative.standing.runs:
        return row
    return reverse("papers:documents", args=address_of(row.initiative))


@require_POST
@sign_in_to_act
def put_back(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative_for_runner(request, village_slug, slug)
    row = visible_document(request, village_slug, slug, pk)
    act(request, lambda: row.put_back(request.user), _("Het staat er weer."))
    return redirect(row)


@require_POST
@sign_in_to_act
def restore(
    request: SignedInRequest, village_slug: str, slug: str, pk: UUID, number: int
) -> HttpResponse:
    """An older version once more, as the newest."""
    row = for_keeper(visible_document(request, village_slug, slug, pk), request.user)
    old = version_of(row, number)
    if not old.file:
        raise Http404
    try:
        with old.file.open() as file:
            content = Content(file.read(), old.content_type, old.name)
        version = row.add(content, request.user, restored_from=old.number)
    except FileNotFoundError as error:
        raise Http404 from error
    except ValidationError as error:
        messages.error(request, error.messages[0])
    else:
        words = {"old": number, "n": version.number}
        messages.success(request, _("Versie %(old)d staat er weer, als versie %(n)d.") % words)
    return redirect(row)


@login_required
@never_cache
def erase(
    request: SignedInRequest, village_slug: str, slug: str, pk: UUID, number: int
) -> HttpResponse:
    """For whoever runs the initiative. Asks first, and why: the file is gone for good."""
    initiative_for_runner(request, village_slug, slug)
    row = visible_document(request, village_slug, slug, pk)
    version = version_of(row, number)
    if not version.file:
        messages.info(request, _("Deze versie is al gewist."))
        return redirect(row)
    form = EraseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        version.erase(request.user, form.cleaned_data["why"])
        messages.success(request, _("Gewist. Het bestand is weg; dat het er stond, staat erbij."))
        return redirect(row)
    others = [same.number for same in version.same_content() if same.number != number]
    context = initiative_page(row.initiative, active_part="documents", form=form, document=row)
    return render(
        request, "papers/version_erase.html", {**context, "version": version, "others": others}
    )


@require_safe
def download(
    request: HttpRequest, village_slug: str, slug: str, pk: UUID, number: int
) -> HttpResponse:
    """Asked each time who may see it. Always to be saved, never to be shown on our own address."""
    rows = Version.objects.visible_to(request.user).there().filter(document=pk, number=number)
    address = {
        "document__initiative__village__slug": village_slug,
        "document__initiative__slug": slug,
    }
    version = rows.filter(**address).first()
    if version is None:
        raise Http404
    response = _answer(request, version)
    patch_cache_control(response, private=True, no_cache=True)
    response["Content-Security-Policy"] = CONTENT_SECURITY
    response["X-Content-Type-Options"] = "nosniff"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return response


def _answer(request: HttpRequest, version: Version) -> Any:
    etag = f'"{version.sha256[:32]}"'
    response: Any = HttpResponseNotModified()
    if etag not in parse_etags(request.headers.get("If-None-Match", "")):
        try:
            file = version.file.open()
        except FileNotFoundError as error:
            raise Http404 from error
        is_text = version.content_type.startswith("text/")
        content_type = f"{version.content_type}; charset=utf-8" if is_text else version.content_type
        response = FileResponse(
            file,
            as_attachment=True,
            filename=version.name,
            content_type=content_type or TEXT,
        )
        response["Content-Encoding"] = "identity"
    response["ETag"] = etag
    return response
