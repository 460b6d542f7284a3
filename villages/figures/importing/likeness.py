"""Prepares by what villages are compared: each feature as its distance from the average."""

from __future__ import annotations

from django.db import connection

# Numbers of people and distances are skewed: a hundred people more mean less for a town than for
# a hamlet, so their logarithms are compared.
PREPARE = """
WITH newest AS (
    SELECT DISTINCT ON (figure.area_id, figure.indicator_id)
        area.code AS area, indicator.code AS code, figure.value::double precision AS value
    FROM villages_indicatorvalue figure
    JOIN villages_indicator indicator ON indicator.id = figure.indicator_id
    JOIN villages_statarea area ON area.id = figure.area_id
    WHERE area.kind = 'village' AND figure.value IS NOT NULL
        AND indicator.code IN ('population', 'density', 'pop_0_15', 'pop_65plus', 'dist_school',
            'dist_supermarket', 'dist_gp', 'dist_library', 'dist_station')
    ORDER BY figure.area_id, figure.indicator_id, figure.year DESC
), given AS (
    SELECT area,
        max(value) FILTER (WHERE code = 'population' AND value > 0) AS people,
        max(value) FILTER (WHERE code = 'density' AND value > 0) AS density,
        max(value) FILTER (WHERE code = 'pop_0_15') AS young,
        max(value) FILTER (WHERE code = 'pop_65plus') AS old,
        max(value) FILTER (WHERE code = 'dist_school') AS school,
        max(value) FILTER (WHERE code = 'dist_supermarket') AS supermarket,
        max(value) FILTER (WHERE code = 'dist_gp') AS gp,
        max(value) FILTER (WHERE code = 'dist_library') AS library,
        max(value) FILTER (WHERE code = 'dist_station') AS station
    FROM newest GROUP BY area
), feature AS (
    SELECT village.id AS village_id, ln(people) AS size, ln(given.density) AS density,
        young / people AS young, old / people AS old, ln(1 + school) AS school,
        ln(1 + supermarket) AS supermarket, ln(1 + gp) AS gp, ln(1 + library) AS library,
        ln(1 + station) AS station
    FROM villages_village village JOIN given ON given.area = 'WP' || village.bag_place_code
)
INSERT INTO villages_villagefeatures
    (village_id, size, density, young, old, school, supermarket, gp, library, station)
SELECT village_id, {standardised} FROM feature
"""
FEATURES = [
    *("size", "density", "young", "old", "school", "supermarket", "gp", "library", "station")
]


def prepare_likeness() -> int:
    """For all villages anew, in one statement. Inside a transaction; some 60 ms."""
    standardised = ", ".join(
        f"({name} - avg({name}) OVER ()) / nullif(stddev_pop({name}) OVER (), 0)"
        for name in FEATURES
    )
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM villages_villagefeatures")
        cursor.execute(PREPARE.format(standardised=standardised))
        return cursor.rowcount
