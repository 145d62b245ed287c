"""Prints `FIRST LAST COLUMNS` for all ranges of assigned characters that a terminal shows."""

import unicodedata


def columns(scalar):
    """How many columns the character takes; None for what is not shown or not assigned."""
    character = chr(scalar)
    category = unicodedata.category(character)
    if category in ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Mn", "Me"):
        return None
    # The Hangul fillers are letters that leave no mark.
    if scalar in (0x115F, 0x1160, 0x3164, 0xFFA0):
        return None
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


start, width = 0, None
for scalar in range(0x110001):
    now = columns(scalar) if scalar < 0x110000 else None
    if now != width:
        if width is not None:
            print(start, scalar - 1, width)
        start, width = scalar, now
