"""python -m benchmarks.bare: what the bare page costs, each time that a number comes in."""

import sys

from benchmarks.bare.wsgi import application
from benchmarks.processor import asked, worked

asked(application, "/")
for line in sys.stdin:
    mine, database = worked(lambda: asked(application, "/"), int(line))
    print(mine, database, flush=True)
