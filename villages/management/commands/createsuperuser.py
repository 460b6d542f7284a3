"""Whoever knows Django types this first; its own would make an account that can do nothing here."""

from villages.management.commands.make_admin import AskingCommand as Command

__all__ = ["Command"]
