"""Rekent het bewijs bij een rapport van de dorpsondersteuning na, zonder de site die het maakte.

    pip install highspy
    python check_report.py bewijs.json

Works out of the file alone. Each number is a column: told numbers lie between `low` and `high`
(rounded by fives, so 15 is 13 to 17), hidden ones are nothing or more. Each sum is an equation.
Then every number that was not told is pushed down and up as far as all of these allow: the hidden
ones, and those that only follow (`between`: of two villages together and one of them, the other).
It has to keep at least `threshold` between its lowest and its highest, unless its lowest is the
threshold or more: a number that is large for certain hides nobody.
"""

import json
import math
import sys

import highspy

NO_BOUND = 1_000_000
ALMOST = 1e-6


def program_of(proof):
    program = highspy.Highs()
    program.setOptionValue("output_flag", False)
    columns = {name: place for place, name in enumerate(proof["numbers"])}
    for number in proof["numbers"].values():
        program.addVar(number["low"], NO_BOUND if number["high"] is None else number["high"])
    for each in proof["sums"]:
        places = [columns[each["whole"]]] + [columns[part] for part in each["parts"]]
        program.addRow(0, 0, len(places), places, [1.0] + [-1.0] * len(each["parts"]))
    return program, columns


def furthest(program, column, sign):
    program.changeColCost(column, sign)
    program.run()
    if program.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        raise ValueError("De getallen in het bestand passen niet bij elkaar.")
    found = program.getSolution().col_value[column]
    program.changeColCost(column, 0)
    return found


def reach_of(proof):
    """Between what and what each number that was not told can lie; None is no bound."""
    program, columns = program_of(proof)
    found = {}
    for name, number in proof["numbers"].items():
        if number["is"] in ("hidden", "between"):
            low = math.ceil(furthest(program, columns[name], 1) - ALMOST)
            high = math.floor(furthest(program, columns[name], -1) + ALMOST)
            found[name] = [low, None if high >= NO_BOUND / 2 else high]
    return found


def faults_of(proof):
    """What is wrong, in words; nothing when the proof holds."""
    reach, threshold = reach_of(proof), proof["threshold"]
    for name, (low, high) in reach.items():
        number = proof["numbers"][name]
        words = number["label"] or name
        if proof["reach"].get(name) != [low, high]:
            yield f"{words}: het bestand zegt {proof['reach'].get(name)}, gerekend {[low, high]}"
        if low < threshold and high is not None and high - low < threshold:
            yield f"{words}: ligt tussen {low} en {high}, en dat is te nauw"
    for name in proof["reach"].keys() - reach.keys():
        yield f"{name}: staat niet bij de getallen"


def main(path):
    with open(path, encoding="utf-8") as file:
        proof = json.load(file)
    faults = list(faults_of(proof))
    for fault in faults:
        print(fault)
    if not faults:
        print(f"Het bewijs klopt: {proof['report']}.")
        print(f"{len(proof['reach'])} getallen nagerekend: geen klein aantal is te vinden.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
