"""What people should not type: a citizen service number never, medical words rather not."""

from __future__ import annotations

import re

_RUN_OF_DIGITS = re.compile(r"\d(?:[\s.\-/]{0,2}\d)*")
_NINE_TOGETHER = re.compile(r"(?<!\d)\d{9}(?!\d)")
_BSN_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
# Word beginnings that point to an illness, a treatment or a medicine (art. 9 AVG).
_MEDICAL = re.compile(
    r"\b(?:diagnos|dement|alzheimer|parkinson|kanker|tumor|chemo|depressi|psychos|psychiat|"
    r"schizofren|borderline|autis|adhd|diabet|suikerziek|hartfalen|hartaanval|infarct|beroert|"
    r"copd|astma|epileps|reuma|medicijn|medicat|insulin|morfin|antidepress|oxazepam|verslaaf|"
    r"alcoholis|miskraam|zwanger|hiv\b|burn-?out|operatie|bloeddruk|incontinent)\w*",
    re.IGNORECASE,
)


def _passes_eleven_test(digits: str) -> bool:
    numbers = [int(digit) for digit in digits]
    if not any(numbers):
        return False
    return sum(n * w for n, w in zip(numbers, _BSN_WEIGHTS, strict=True)) % 11 == 0


def contains_bsn(text: str) -> bool:
    """Nine digits that pass the eleven test (UAVG art. 46: no ground to keep them), also when
    written with spaces, dots or dashes."""
    runs = [re.sub(r"\D", "", run) for run in _RUN_OF_DIGITS.findall(text)]
    candidates = [run for run in runs if len(run) == 9] + _NINE_TOGETHER.findall(text)
    return any(_passes_eleven_test(candidate) for candidate in candidates)


def medical_words(text: str) -> list[str]:
    return sorted({word.lower() for word in _MEDICAL.findall(text)})
