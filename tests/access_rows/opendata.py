from tests.access_rows.rows import pk_of, public, village
from villages.opendata.hsds import AT_LOCATION, OUR_TERMS, kinds_by_term, other_key


def at_location(w):
    return {"pk": other_key(w.facility.pk, AT_LOCATION)}


ROWS = {
    "opendata:explained": public(),
    "opendata:catalogue": public(),
    "opendata:openapi": public(),
    "opendata:sitemap": public(),
    "opendata:sitemap_part": public(lambda w: {"section": "dorpen"}),
    "opendata:robots": public(),
    "opendata:atom": public(village),
    "opendata:geojson": public(village),
    "opendata:hsds": public(),
    "opendata:services": public(),
    "opendata:service": public(pk_of("facility")),
    "opendata:organizations": public(),
    "opendata:organization": public(pk_of("organisation")),
    "opendata:service_at_locations": public(),
    "opendata:service_at_location": public(at_location),
    "opendata:taxonomies": public(),
    "opendata:taxonomy": public(lambda w: {"pk": OUR_TERMS}),
    "opendata:taxonomy_terms": public(),
    "opendata:taxonomy_term": public(lambda w: {"pk": next(iter(kinds_by_term()))}),
    "opendata:embeds": public(village),
    "opendata:embedded_agenda": public(village),
    "initiatives:embedded": public(lambda w: {"village_slug": w.village.slug}),
}
ASKED = [
    "page",
    "per_page",
    "full",
    "search",
    "modified_after",
    "taxonomy_term_id",
    "organization_id",
]
