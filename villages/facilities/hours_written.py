"""What somebody wrote as opening hours, made ready for the library; or a question, where it would
read something else than was meant, or guess.

The syntax is that of OpenStreetMap. A comment without a time is "unknown" there, and so is what
comes by appointment; the library makes "open" of both. `||` it does not read as it should.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from django.utils.translation import gettext as _

DAY = r"(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
COMMENT = re.compile(r'"([^"]*)"')
# "Mo, We, Fr" and "Jan, Feb" are lists; with a blank the library ends a rule there.
DAY_LIST = re.compile(rf"(\b{DAY}(?:\[[^\]]*\])?)\s*,\s+(?={DAY}\b)", re.IGNORECASE)
DAY_COMMA = re.compile(rf"(\b{DAY})\s*,\s+(?=\d{{1,2}}:)", re.IGNORECASE)
DASH = re.compile(r"(:\d\d)\s*-\s*(?=\d)")
MONTH_LIST = re.compile(rf"(\b{MONTH}(?: \d{{1,2}})?)\s*,\s+(?={MONTH}\b)", re.IGNORECASE)
ELSE = re.compile(r"\s*\|\|\s*")
BETWEEN = re.compile(r'(\s*;\s*|\s*,\s+(?=[A-Za-z"]))')
STATE = re.compile(r"\b(open|off|closed|unknown)\b", re.IGNORECASE)
PLAIN = re.compile(rf"({DAY}[^:]*?) (\d{{1,2}}:\d\d-\d{{1,2}}:\d\d)", re.IGNORECASE)
TIME = re.compile(r"\d:\d\d|24/7")
SUN = re.compile(r"\b(sunrise|sunset|dawn|dusk)\b", re.IGNORECASE)
SCHOOL = re.compile(r"\bSH\b", re.IGNORECASE)
SCHOOL_LISTED = re.compile(r"\bSH\b(?:\s*,\s*|\s+)?|,\s*SH\b", re.IGNORECASE)
EXCEPTION = re.compile(rf"\b(?:PH|SH|easter|week|\d{{4}}|{MONTH})\b(?!:)", re.IGNORECASE)
HOLIDAY = re.compile(r"\b(?:PH|easter)\b", re.IGNORECASE)
DAY_IN_LIST = re.compile(r"\b(?:Mo|Tu|We|Th|Fr|Sa|Su)\b", re.IGNORECASE)
HOLIDAY_AND_DAY = re.compile(rf"\b(PH\s+{DAY}\S*|{DAY}\S*\s+PH)\b", re.IGNORECASE)
OPEN_END = re.compile(r"(-\d{1,2}:\d\d)?\+")
FROM_ONLY = re.compile(r"((?:(?!\d{1,2}:\d\d).)*)(\d{1,2}):(\d\d)\+")
ONE_MOMENT = re.compile(r"(?<![-\d:/])(\d{1,2}):(\d\d)(?![-+\d:/])")
EVERY_SO_OFTEN = re.compile(r"(:\d\d)/\d[\d:]*")
BY_APPOINTMENT = re.compile(
    r"\b(?:afspraak|afspreken|aanvraag|reserver|bel(?:len)?\b|telefonisch|aanmeld|appointment|request"
    r"|call\b|verzoek|overleg)",
    re.IGNORECASE,
)

WORDS = re.compile(r"(?=.*[^\W\d_]{4})[\w ,.'()-]{5,80}")
# "Inloop zonder afspraak" is the opposite.
BY_ITSELF = re.compile(r"\b(?:zonder|geen|niet nodig|hoeft niet|inloop|without)\b", re.IGNORECASE)


class QuestionError(ValueError):
    """What we ask, in words for whoever wrote it, and perhaps what was meant."""

    def __init__(self, words: str, meant: str = ""):
        super().__init__(words)
        self.words, self.meant = words, meant


class Choice(NamedTuple):
    """One of the parts between `||`: where it says nothing, the next one counts. `closed` are its
    rules that say "closed", written as if they said "open": there nothing comes after."""

    rules: str
    closed: str


def understood(text: str) -> list[Choice]:
    """Raises QuestionError."""
    comments: list[str] = []

    def put_aside(found: re.Match[str]) -> str:
        comments.append(found[1])
        return f'"{len(comments) - 1}"'

    def put_back(part: str) -> str:
        return COMMENT.sub(lambda found: f'"{comments[int(found[1])]}"', part)

    bare = _joined(COMMENT.sub(put_aside, text.strip()))
    try:
        for ask in ASKED:
            ask(bare)
    except QuestionError as question:
        raise QuestionError(question.words, put_back(question.meant)) from None
    return [_choice(part, put_back) for part in ELSE.split(bare)]


def _joined(bare: str) -> str:
    for gap, instead in (
        (DAY_COMMA, r"\1 "),
        (DAY_LIST, r"\1,"),
        (MONTH_LIST, r"\1,"),
        (DASH, r"\1-"),
    ):
        bare = gap.sub(instead, bare)
    return bare


def _choice(part: str, put_back: Callable[[str], str]) -> Choice:
    pieces = BETWEEN.split(part)
    pieces[::2] = [put_back(rule) for rule in pieces[::2]]
    closed = [_bare(rule) for rule in pieces[::2] if _state(rule) == "off"]
    pieces[::2] = [_ready(rule) for rule in pieces[::2]]
    return Choice(
        "".join(pieces), "; ".join(STATE.sub("", rule).strip() or "24/7" for rule in closed)
    )


def _bare(rule: str) -> str:
    return COMMENT.sub("", rule).strip()


def _state(rule: str) -> str:
    found = STATE.search(_bare(rule))
    word = found[1].lower() if found else ""
    return "off" if word == "closed" else word


def from_text(hour: int, minute: int) -> str:
    """Of what is open from a time on, and nobody wrote until when."""
    return _("vanaf %(time)s") % {"time": f"{hour}.{minute:02}"}


def _ready(rule: str) -> str:
    words = _bare(rule)
    if only_from := FROM_ONLY.fullmatch(words):
        hour, minute = only_from[2], only_from[3]
        said = ", ".join([from_text(int(hour), int(minute)), *COMMENT.findall(rule)])
        return f'{only_from[1]}{hour}:{minute}-24:00 unknown "{said}"'
    comment = COMMENT.search(rule)
    if not comment or _state(rule) in {"off", "unknown"}:
        return rule
    is_asked = BY_APPOINTMENT.search(comment[1]) and not BY_ITSELF.search(comment[1])
    if TIME.search(words) and not is_asked:
        return rule
    return f"{STATE.sub('', words).strip()} unknown {comment[0]}"


def _rules(bare: str) -> list[str]:
    return [rule for part in ELSE.split(bare) for rule in BETWEEN.split(part)[::2]]


def _ask_sun(bare: str) -> None:
    if SUN.search(bare):
        words = _(
            "Hoe laat de zon opkomt en ondergaat, reken ik niet uit. Bedoel je vaste tijden? "
            "Schrijf het anders in woorden bij de openingstijden."
        )
        raise QuestionError(words)


def _ask_school(bare: str) -> None:
    if not SCHOOL.search(bare):
        return
    kept = [SCHOOL_LISTED.sub("", rule).strip() for rule in bare.split(";")]
    meant = "; ".join(rule for rule in kept if TIME.search(rule) or EXCEPTION.search(rule))
    words = _("Wanneer het schoolvakantie is, weet ik niet. Schrijf dat in woorden erbij.")
    raise QuestionError(words, meant)


def _ask_often(bare: str) -> None:
    if EVERY_SO_OFTEN.search(bare):
        words = _("Een tijd met “/” zegt hoe vaak iets begint, niet wanneer het open is.")
        raise QuestionError(words, EVERY_SO_OFTEN.sub(r"\1", bare))


def _ask_end(bare: str) -> None:
    for rule in _rules(bare):
        if OPEN_END.search(rule) and not FROM_ONLY.fullmatch(_bare(rule)):
            meant = OPEN_END.sub(lambda found: found[1] or "-24:00", bare)
            raise QuestionError(_("Tot hoe laat is het open?"), meant)
    if ONE_MOMENT.search(bare) and not OPEN_END.search(bare):
        meant = ONE_MOMENT.sub(lambda at: f"{at[0]}-{(int(at[1]) + 1) % 24:02}:{at[2]}", bare)
        raise QuestionError(_("Tot hoe laat is het open?"), meant)


def _ask_holiday(bare: str) -> None:
    if found := HOLIDAY_AND_DAY.search(bare):
        words = _("Geldt dit op feestdagen en ook op die andere dagen?")
        raise QuestionError(words, bare.replace(found[0], ",".join(found[0].split())))


def _ask_time(bare: str) -> None:
    """Days without a time are open day and night, says the standard; whoever wrote them hardly
    ever meant it."""
    for rule in _rules(bare):
        is_said = _state(rule) in {"off", "unknown"} or (COMMENT.search(rule) and not _state(rule))
        if rule and not is_said and not TIME.search(_bare(rule)):
            days = STATE.sub("", _bare(rule)).strip()
            meant = f"{days} 00:00-24:00" if days else "24/7"
            words = _("Hoe laat is het open? Er staan geen tijden bij. Is het de hele dag?")
            raise QuestionError(words, bare.replace(rule, meant, 1))


def _ask_twice(bare: str) -> None:
    """The same days again take the place of the ones before, where both were meant."""
    rules = bare.split(";")
    found = [PLAIN.fullmatch(rule.strip()) for rule in rules]
    for number, (one, other) in enumerate(pairwise(found)):
        if one and other and one[1].lower() == other[1].lower():
            both = f" {one[0]},{other[2]}"
            meant = ";".join([*rules[:number], both, *rules[number + 2 :]]).strip()
            raise QuestionError(_("Voor dezelfde dagen telt alleen de laatste regel."), meant)


def _ask_order(bare: str) -> None:
    """A later rule takes the place of an earlier one: Christmas before "Mo-Fr" is forgotten."""
    rules = [rule.strip() for rule in bare.split(";")]
    usual, exceptional = list(map(_is_usual, rules)), list(map(_is_exceptional, rules))
    if "||" not in bare and True in exceptional and any(usual[exceptional.index(True) :]):
        kept = [rule for rule in rules if not _is_exceptional(rule)]
        moved = [rule for rule in rules if _is_exceptional(rule)]
        words = _("De laatste regel telt. Zet feestdagen en vakanties dus achteraan.")
        raise QuestionError(words, "; ".join(kept + moved))


def _is_usual(rule: str) -> bool:
    is_open = TIME.search(_bare(rule)) and _state(rule) != "off"
    return bool(is_open) and not EXCEPTION.search(_bare(rule))


def _is_exceptional(rule: str) -> bool:
    """Holidays, and days on which it is closed; not a season with times of its own."""
    listed = DAY_IN_LIST.search(_bare(rule))
    is_date = bool(EXCEPTION.search(_bare(rule))) and _state(rule) == "off"
    return is_date or bool(HOLIDAY.search(_bare(rule)) and not listed)


ASKED = (
    _ask_sun,
    _ask_school,
    _ask_often,
    _ask_end,
    _ask_holiday,
    _ask_time,
    _ask_twice,
    _ask_order,
)


# What people write where the syntax is English and exact.
DAYS_SPELLED = {
    "Mo": "maandag|monday|mon|ma",
    "Tu": "dinsdag|tuesday|tue|di",
    "We": "woensdag|wednesday|wed|wo",
    "Th": "donderdag|thursday|thu|do",
    "Fr": "vrijdag|friday|fri|vr",
    "Sa": "zaterdag|saturday|sat|za",
    "Su": "zondag|sunday|sun|zo",
    "Mo-Su": "dagelijks|elke dag|iedere dag|daily",
    "Mo-Fr": "werkdagen|doordeweeks",
    "Sa-Su": "weekend|weekeinde",
    "PH": "feestdagen|feestdag|holidays",
    "off": "gesloten|dicht",
    "24/7": "altijd open|24 uur per dag",
}
SPELLED = [
    (r"[‐-―−]", "-"),
    (r"[“”„]", '"'),
    *((rf"\b(?:{words})\b", word) for word, words in DAYS_SPELLED.items()),
    (r"(\d{1,2})[.h](\d{2})", r"\1:\2"),
    (r"\s*\b(?:uur|u)\b\.?", ""),
    (r"(?<=\d)u\b", ""),
    (r"\s*\b(?:tot en met|tot|t/m|to|through)\b\s*", "-"),
    (r"(?<=\d)\s*(?:\ben\b|\band\b|&|/)\s*(?=\d)", ","),
    (r"(?<=[a-z\]])\s*(?:\ben\b|\band\b|&)\s*(?=[A-Z])", ","),
    (r"\b(?:vanaf|van|from)\s+", ""),
    (r"\s*-\s*", "-"),
    (rf"({DAY}):?\s+(\d\d)(\d\d)-(\d\d)(\d\d)\b", r"\1 \2:\3-\4:\5"),
    (rf"(^|{DAY}:?\s+|:\d\d,\s*)(\d{{1,2}})-(\d{{1,2}})(?![\d:])", r"\1\2:00-\3:00"),
    (r"(?<![\d:])(\d{1,2})-(\d{1,2}:\d\d)", r"\1:00-\2"),
    (r"(:\d\d)-(\d{1,2})(?![\d:])", r"\1-\2:00"),
    (rf"({DAY}):\s*", r"\1 "),
    (rf"(:\d\d|off|\")\s*[,/]?\s*(?={DAY}\b)", r"\1; "),
    (rf"({MONTH}) (\d{{1,2}}),(?=\d{{1,2}}\b(?!:))", r"\1 \2,\1 "),
    (r"(?<!\")\b(op|na|volgens) afspraak\b(?!\")", r'"\1 afspraak"'),
    (r"(?<!\")\b(?:by|on) appointment\b(?!\")", '"op afspraak"'),
    (r"(?<![\d:])(\d:\d\d)", r"0\1"),
    (r"[\s;,]+$", ""),
]


def spelled(text: str) -> str:
    """A guess at what was meant by what cannot be read."""
    for pattern, instead in SPELLED:
        text = re.sub(pattern, instead, text, flags=re.IGNORECASE)
    return text


def in_words(text: str) -> str:
    """What has words and no clock may stand there as words."""
    is_words = WORDS.fullmatch(text) and not re.search(r"\d[:.]\d\d", text)
    return f'"{text}"' if is_words else ""
