"""A reader who tries to find small numbers, apart from the gate that has to stop one: every line
is written down as an equation, and each hidden number is pushed down and up, without shortcuts."""

import highspy

MOST = 100_000


class Attacker:
    def __init__(self):
        self.program = highspy.Highs()
        self.program.silent()
        self.columns = {}

    def knows(self, key, low, high):
        self.columns[key] = len(self.columns)
        self.program.addVar(low, high)

    def adds_up(self, factors, low=0, high=0):
        columns = [self.columns[key] for key in factors]
        values = [float(factor) for factor in factors.values()]
        self.program.addRow(low, high, len(columns), columns, values)

    def values(self, key):
        """How many whole numbers this one can be."""
        column = self.columns[key]
        ends = []
        for sign in (1, -1):
            self.program.changeColCost(column, sign)
            self.program.run()
            assert self.program.getModelStatus() == highspy.HighsModelStatus.kOptimal
            ends.append(self.program.getSolution().col_value[column])
            self.program.changeColCost(column, 0)
        return int(ends[1] + 1e-6) + int(-(ends[0] - 1e-6) // 1) + 1


def reads(figures, hidden, known=()):
    """Who reads the figures of one release; `known` are hidden numbers known to be nothing."""
    attacker = Attacker()
    for key, cell in figures.cells.items():
        unknown = (0, 0) if key in known else (0, MOST)
        attacker.knows(key, *(unknown if key in hidden else cell))
    for each in figures.sums:
        attacker.adds_up({each.whole: 1} | dict.fromkeys(each.parts, -1))
    return attacker
