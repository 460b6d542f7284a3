"""Loads the open data of data/: see `runner` for the order, and data/README.md for the sources.

Every file is one transaction. Rows are found by the publisher's own code, never by name, and only
what differs is written, so loading twice changes nothing. What people made stays as it is.
"""
