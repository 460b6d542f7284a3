"""The ledger of every message, and how it leaves."""
