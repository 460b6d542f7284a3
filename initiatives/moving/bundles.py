"""The shape of the file in which an initiative leaves: a zip with

    initiatief.json     everything, for another VillageHub
    tabellen/NAME.csv   the same rows, for a spreadsheet
    bestanden/…         the files that rows name, under their own names (names.py)
    foto.webp           its photo, if there is one
    overdracht.pdf      one page for whoever takes over
    LEES-MIJ.txt        what is what

In the JSON `people` are whom it names: a `key`, a `name`, and of who takes part `role`, `since` and
`until`. A row is an object: `id`, when it was made and changed, the fields by their names, in
`people` the key of each person, in `parents` the id of the row it belongs to, in `files` where in
the zip each file is. `stayed` counts what stayed behind (initiatives.sockets.portable).
"""

from __future__ import annotations

FORMAT = "villagehub-initiatief"
VERSION = 1
STORY = "initiatief.json"
SHEET = "overdracht.pdf"
READ_ME = "LEES-MIJ.txt"
PAPER = "paper"  # among the files of a row: a PDF that was made of it
# What is copied of the initiative itself, and when it was made.
FIELDS = (
    *("title", "kind", "summary", "what_we_need", "stage", "step", "outcome"),
    *("place_text", "latitude", "longitude", "helpers_from", "paused_until", "paused_reason"),
    *("first_action", "first_action_on"),
)

LARGEST_BYTES = 100 * 1024 * 1024
LARGEST_UNPACKED_BYTES = 300 * 1024 * 1024
LARGEST_PAPER_BYTES = 10 * 1024 * 1024
LARGEST_STORY_BYTES = 20 * 1024 * 1024
MOST_FILES = 5_000
MOST_ROWS = 20_000  # of one table


def table_path(name: str) -> str:
    return f"tabellen/{name}.csv"


def file_path(name: str) -> str:
    return f"bestanden/{name}"
