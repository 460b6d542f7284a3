"""Requests for room in the rules, their clock and the decision."""
