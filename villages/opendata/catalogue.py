"""What open data there is, in the words of DCAT-AP-NL 3.0, for data portals that list it.

    datasets.plug(register_as_dataset)                   # in the app's open_data.py

The callable gets the user, who is a visitor, and gives any number of `Dataset`, in few queries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from villagehub.registry import Socket
from villagehub.web.addresses import absolute

Data = dict[str, Any]
EU = "http://publications.europa.eu/resource/authority"
# As the list of licences of the EU names CC BY 4.0.
LICENCE = f"{EU}/licence/CC_BY_4_0"
TOOI = "https://identifier.overheid.nl/tooi/id/gemeente"
MEDIA_TYPES = {
    "CSV": "text/csv",
    "JSON": "application/json",
    "GEOJSON": "application/geo+json",
    "ATOM": "application/atom+xml",
    "ICS": "text/calendar",
    "HTML": "text/html",
}
# Of the list of file types; a calendar is not on it.
FILE_TYPES = {"CSV", "JSON", "GEOJSON", "ATOM", "HTML"}
CONTEXT = {
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
}


class File(NamedTuple):
    """`path` is where it is, or the page that says how to get one; `kind` is of MEDIA_TYPES."""

    title: str
    path: str
    kind: str
    is_download: bool = True


class Dataset(NamedTuple):
    """`theme` is a code of the list of the EU; `of` the code and the name of a municipality, when
    it is that one's; `api` the path of a service and of its description."""

    key: str
    title: str
    description: str
    files: tuple[File, ...]
    theme: str = "GOVE"
    of: tuple[str, str] | None = None
    landing: str = ""
    api: tuple[str, str] | None = None


datasets: Socket[Callable[[Any], Iterable[Dataset]]] = Socket("open_data.datasets")


def catalogue(user: Any) -> Data:
    found = [dataset for source in datasets for dataset in source(user)]
    own = _own()
    entry = {
        "@id": absolute(reverse("opendata:catalogue")),
        "@type": "dcat:Catalog",
        "dct:title": _dutch(_("Open data van VillageHub")),
        "dct:description": _dutch(_("Wat op dit portaal openbaar is, om te gebruiken.")),
        "dct:publisher": own,
        "dct:creator": own,
        "dcat:contactPoint": _contact(),
        "dct:language": _language(),
        "dct:license": _of_list(LICENCE, "dct:LicenseDocument", "CC BY 4.0"),
        "foaf:homepage": _page(absolute(reverse("opendata:explained"))),
        "dcat:dataset": [_dataset(each) for each in found],
        "dcat:service": [_service(each) for each in found if each.api],
    }
    return {"@context": CONTEXT, **entry}


def _dataset(dataset: Dataset) -> Data:
    publisher = _municipality(*dataset.of) if dataset.of else _own()
    return {
        "@id": _id(dataset),
        "@type": "dcat:Dataset",
        "dct:identifier": _id(dataset),
        "dct:title": _dutch(dataset.title),
        "dct:description": _dutch(dataset.description),
        "dct:publisher": publisher,
        "dct:creator": publisher,
        "dcat:contactPoint": _contact(),
        "dct:accessRights": _of_list(f"{EU}/access-right/PUBLIC", "dct:RightsStatement", "public"),
        "dcat:theme": _theme(dataset),
        "dct:language": _language(),
        "dcat:landingPage": _page(absolute(dataset.landing or reverse("opendata:explained"))),
        "dcat:distribution": [_distribution(dataset, file) for file in dataset.files],
    }


def _distribution(dataset: Dataset, file: File) -> Data:
    address = absolute(file.path)
    told = {
        "@id": f"{_id(dataset)}-{file.kind.lower()}",
        "@type": "dcat:Distribution",
        "dct:title": _dutch(file.title),
        "dcat:accessURL": {"@id": address, "@type": "rdfs:Resource"},
        "dct:license": _of_list(LICENCE, "dct:LicenseDocument", "CC BY 4.0"),
        "dct:language": _language(),
        "dcat:mediaType": _of_list(
            f"https://www.iana.org/assignments/media-types/{MEDIA_TYPES[file.kind]}",
            "dct:MediaType",
            MEDIA_TYPES[file.kind],
        ),
    }
    if file.kind in FILE_TYPES:
        told["dct:format"] = _of_list(
            f"{EU}/file-type/{file.kind}", "dct:MediaTypeOrExtent", file.kind
        )
    if file.is_download:
        told["dcat:downloadURL"] = {"@id": address, "@type": "rdfs:Resource"}
    return told


def _service(dataset: Dataset) -> Data:
    at, described = dataset.api or ("", "")
    return {
        "@id": f"{_id(dataset)}-api",
        "@type": "dcat:DataService",
        "dct:identifier": f"{_id(dataset)}-api",
        "dct:title": _dutch(dataset.title),
        "dct:description": _dutch(dataset.description),
        "dct:publisher": _own(),
        "dct:creator": _own(),
        "dcat:contactPoint": _contact(),
        "dct:accessRights": _of_list(f"{EU}/access-right/PUBLIC", "dct:RightsStatement", "public"),
        "dct:license": _of_list(LICENCE, "dct:LicenseDocument", "CC BY 4.0"),
        "dcat:theme": _theme(dataset),
        "dct:language": _language(),
        "dcat:endpointURL": {"@id": absolute(at), "@type": "rdfs:Resource"},
        "dcat:endpointDescription": {"@id": absolute(described), "@type": "rdfs:Resource"},
        "dcat:servesDataset": {"@id": _id(dataset)},
    }


def _id(dataset: Dataset) -> str:
    return f"{absolute(reverse('opendata:catalogue'))}#{dataset.key}"


def _own() -> Data:
    return {"@id": absolute("/"), "@type": "foaf:Agent", "foaf:name": settings.PORTAL_OWNER}


def _municipality(code: str, name: str) -> Data:
    told = str(_("Gemeente %(name)s")) % {"name": name}
    return {"@id": f"{TOOI}/{code.lower()}", "@type": "foaf:Agent", "foaf:name": told}


def _contact() -> Data:
    """Where a person can be asked: the page about open data says how."""
    return {
        "@id": f"{absolute(reverse('opendata:explained'))}#contact",
        "@type": "vcard:Kind",
        "vcard:fn": settings.PORTAL_OWNER,
        "vcard:hasURL": {"@id": absolute(reverse("opendata:explained"))},
    }


def _theme(dataset: Dataset) -> Data:
    address = f"{EU}/data-theme/{dataset.theme}"
    return {"@id": address, "@type": "skos:Concept", "skos:prefLabel": dataset.theme}


def _language() -> Data:
    return _of_list(f"{EU}/language/NLD", "dct:LinguisticSystem", "Nederlands")


def _of_list(address: str, kind: str, label: str) -> Data:
    """Of a list that everybody uses, with what it is: who reads this asks nobody else."""
    return {"@id": address, "@type": ["skos:Concept", kind], "skos:prefLabel": label}


def _page(address: str) -> Data:
    return {"@id": address, "@type": "foaf:Document"}


def _dutch(text: str) -> Data:
    return {"@value": text, "@language": "nl"}
