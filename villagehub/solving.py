"""The program that solves linear programs (HiGHS); villagehub.suppression asks it."""

from __future__ import annotations

import highspy

OPTIMAL = highspy.HighsModelStatus.kOptimal


class Solver(highspy.Highs):
    """Says nothing: it would greet on the console as soon as it can be called back."""

    def enableCallbacks(self) -> None:
        self.silent()
