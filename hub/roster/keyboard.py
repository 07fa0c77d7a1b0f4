"""What was typed while the keyboard was set to Thai, read as the keys that were pressed.

Every key gives one sign in the Kedmanee layout, the one of Windows, macOS and phones, so the
way back is certain. Who types `a07` and gets ฟจึ has pressed the right keys.
"""

from __future__ import annotations

from curriculum.kit.texts import INVISIBLE, THAI_DIGITS

KEYS = "1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./"
PLAIN = "ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฟหกดเ้่าสวงผปแอิืทมใฝ"
# with Shift or CapsLock; the Thai digits stand here too and are read as digits instead
SHIFTED = '+๑๒๓๔ู฿๕๖๗๘๙๐"ฎฑธํ๊ณฯญฐ,ฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ'
PRESSED = str.maketrans(SHIFTED, KEYS) | str.maketrans(PLAIN, KEYS) | THAI_DIGITS
THAI_SIGNS = frozenset(sign for sign in PLAIN + SHIFTED if sign >= "\u0e00") - set("๐๑๒๓๔๕๖๗๘๙")


def is_thai_layout(typed: str) -> bool:
    """Whether Thai letters stand in `typed`."""
    return any(sign in THAI_SIGNS for sign in typed)


def keys_pressed(typed: str) -> str:
    """`typed` in Latin letters and ordinary digits, in lower case, without spaces around it."""
    # no Unicode normalisation before this: it would take the sign ำ of one key apart
    plain = typed.translate(INVISIBLE).strip()
    return plain.translate(PRESSED if is_thai_layout(plain) else THAI_DIGITS).lower()
