"""VillageHub on one machine, behind bin/run, bin/manage and bin/test.

The order in which they are passed: environment (makes .venv), folder (what belongs to one
VILLAGEHUB_VAR), binaries, postgres and broker (the embedded services), services (both, for a
command or for the supervisor), prepare (tables, open data, demo), supervisor (web and worker).
Standard library only: .venv need not be there yet, and Django runs in processes of its own.
"""
