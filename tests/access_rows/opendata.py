from tests.access_rows.rows import public, village

ROWS = {
    "opendata:explained": public(),
    "opendata:openapi": public(),
    "opendata:sitemap": public(),
    "opendata:sitemap_part": public(lambda w: {"section": "dorpen"}),
    "opendata:robots": public(),
    "opendata:atom": public(village),
    "opendata:embeds": public(village),
    "opendata:embedded_agenda": public(village),
    "initiatives:embedded": public(lambda w: {"village_slug": w.village.slug}),
}
