"""Checks a catalogue with the official shapes of DCAT-AP-NL, which are not ours to hand out:

    python -m tests.opendata.shapes FOLDER_WITH_TTL CATALOGUE.jsonld

The shapes are at https://github.com/Geonovum/DCAT-AP-NL30, in shapes/300.
"""

from __future__ import annotations

import sys
from pathlib import Path

from pyshacl import validate
from rdflib import Graph

# Those of what has to be; the others say what is advised, or are no shapes.
REQUIRED = (
    "dcat-ap-SHACL.ttl",
    "dcat-ap-nl-SHACL.ttl",
    "dcat-ap-nl-SHACL-klassebereik.ttl",
    "dcat-ap-nl-SHACL-klassebereik-codelijsten.ttl",
)


def complaints(catalogue: str, shapes: Graph) -> str:
    """Nothing when it conforms."""
    data = Graph().parse(data=catalogue, format="json-ld")
    conforms, _graph, text = validate(data, shacl_graph=shapes, meta_shacl=False, advanced=True)
    return "" if conforms else text


def main(folder: Path, file: Path) -> int:
    for name in REQUIRED:
        shapes = Graph().parse(folder / name)
        found = complaints(file.read_text(), shapes)
        print(f"{name}: {found or 'conforms'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
