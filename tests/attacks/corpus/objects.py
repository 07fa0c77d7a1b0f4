"""Answers that are hostile values: objects that lie, never end, or grow while they are read."""

from __future__ import annotations

from collections.abc import Mapping

from corpus.attack import Attack

NAMES = {
    "q1_01": ("total_touch", "total_wait", "lead_time"), "q1_02": ("va_time", "pce"),
    "q1_03": ("va_class",), "q1_04": ("chain",), "q1_05": ("utilization",),
    "q1_06": ("bottleneck", "capacity"), "q1_07": ("people_inside", "lead_needed"),
    "q1_08": ("wait_by_step", "worst_step"), "q1_09": ("need_normal", "need_peak"),
    "q1_10": ("lead_future", "saving_pct"), "q1_11": ("steps_for_80",),
}  # fmt: skip
"""Question to its answer names."""


def all_are(value: str, made: str = "") -> Mapping[str, str]:
    """Every answer of the notebook is this value."""
    sources = {q: " = ".join(names) + f" = {value}" for q, names in NAMES.items()}
    return {**sources, "q1_01": f"{made}\n{sources['q1_01']}"}


def _value(name: str, what: str, question: str, value: str, made: str = "") -> Attack:
    source = f"{made}\n{' = '.join(NAMES[question])} = {value}".strip()
    return Attack(name, what, answers={question: source}, together="values")


def _class(name: str, what: str, question: str, body: str, made: str = "") -> Attack:
    return _value(name, what, question, "Odd()", f"{made}\nclass Odd:\n{body}")


EQUAL = """\
class Any:
    def __eq__(self, other): return True
    __lt__ = __gt__ = __le__ = __ge__ = __eq__
    def __ne__(self, other): return False
    def __hash__(self): return 0
    def __sub__(self, other): return self
    __rsub__ = __add__ = __radd__ = __mul__ = __truediv__ = __abs__ = __sub__
    def __abs__(self): return 0
    def __bool__(self): return True
    def __getattr__(self, name): return self
    def __call__(self, *a, **k): return self
    def __iter__(self): return iter([self])
    def __len__(self): return 8
    def __getitem__(self, key): return self
"""
ATTACKS = (
    Attack("equal_to_everything", "every answer is an object whose == is always true", answers=all_are("Any()", EQUAL)),
    _value("not_a_number", "NaN for every number", "q1_01", "float('nan')"),
    _value("infinite", "infinity for every number", "q1_02", "float('inf')"),
    _value("minus_zero_and_tiny", "the smallest number there is", "q1_07", "-5e-324"),
    _value("whole_number_of_a_million_digits", "10 ** 1,000,000", "q1_09", "10 ** 1_000_000"),
    _value("decimal_signalling_nan", "a signalling NaN of the decimal module", "q1_10", "__import__('decimal').Decimal('sNaN')"),
    _value("frame_of_ten_million_rows", "a table of 10 million rows", "q1_08", "pd.DataFrame({'x': np.zeros(10_000_000, 'int8')})", "import numpy as np, pandas as pd"),
    _value("list_in_itself", "a list that contains itself", "q1_03", "own", "own = []; own.append(own)"),
    _value("dict_in_itself", "a dict that is its own key's value, a thousand times", "q1_04", "own", "own = {}\nfor n in range(1000): own[n] = own"),
    _value("lists_that_multiply", "lists in lists: 2,000 to the power of 4 items from one object", "q1_06", "many",
           "many = [0] * 2000\nfor _ in range(3): many = [many] * 2000"),
    _value("endless_generator", "a function that yields without end", "q1_11", "lambda *a: iter(int, 1)"),
    _value("results_of_ten_million", "a function that returns ten million items", "q1_05", "lambda *a: [0] * 10_000_000"),
    _class("repr_raises", "repr and str raise SystemExit", "q1_01", "    def __repr__(self): raise SystemExit\n    __str__ = __format__ = __repr__"),
    _class("repr_prints_a_page", "repr returns a hundred million characters", "q1_02", "    def __repr__(self): return 'x' * 10**8"),
    _class("class_lies", "__class__ claims to be a float, a str and a bool by turns", "q1_07",
           "    turn = 0\n    @property\n    def __class__(self):\n        Odd.turn += 1\n        return [float, str, bool, dict, list][Odd.turn % 5]"),
    _class("length_lies", "__len__ says 2**62 and __iter__ never ends", "q1_09",
           "    def __len__(self): return 2**62\n    def __iter__(self): return iter(int, 1)"),
    _class("hash_and_pickle_misbehave", "hash raises, and unpickling would run a command", "q1_10",
           "    def __hash__(self): raise MemoryError\n    def __reduce__(self): return (__import__('os').system, ('touch @MARKER@',))\n    __reduce_ex__ = lambda self, n: self.__reduce__()"),
    _class("attributes_without_end", "every attribute exists and is the object itself", "q1_06",
           "    def __getattr__(self, name): return self\n    def __call__(self, *a, **k): return self\n    ndim = 0\n    def item(self): return self\n    dtype = None"),
    _value("metaclass_lies", "a class whose metaclass answers isinstance, == and __name__", "q1_03", "Odd()",
           "class Meta(type):\n    __name__ = property(lambda cls: 1 / 0)\n    def __instancecheck__(cls, o): return True\n    def __eq__(cls, o): return True\n    def __hash__(cls): return 1\n"
           "    def __getattribute__(cls, n): raise KeyError(n)\nclass Odd(metaclass=Meta): pass"),
    _value("mapping_without_end", "a dict whose items() never ends", "q1_04", "Odd(a=1)",
           "class Odd(dict):\n    def items(self): return iter(lambda: ('a', 'VA'), 1)"),
    _value("series_that_lies", "a Series whose to_numpy runs other code each time", "q1_08", "Odd([1.0])",
           "import pandas as pd\nclass Odd(pd.Series):\n    def to_numpy(self, *a, **k): raise GeneratorExit\n    def __len__(self): return -1"),
    _value("function_by_the_call", "a callable object whose answer depends on who asks", "q1_05", "Odd()",
           "class Odd:\n    n = 0\n    def __call__(self, *a):\n        Odd.n += 1\n        return [float('nan'), 10**400, '1/0', None, {}, ...][Odd.n % 6]"),
    _value("function_that_quits", "a function that raises KeyboardInterrupt", "q1_11", "quits", "def quits(*a): raise KeyboardInterrupt"),
    _value("text_that_lies", "a str whose comparisons and encoding lie", "q1_06", "Odd('S8')",
           "class Odd(str):\n    def __eq__(self, o): return True\n    def __hash__(self): return 0\n    def encode(self, *a): return b'S1'\n    def strip(self, *a): return self\n    def __str__(self): return 'S1'"),
    _value("number_that_lies", "a float that is another one whenever it is read", "q1_07", "Odd(1)",
           "import random\nclass Odd(float):\n    def __float__(self): return random.random()\n    def __abs__(self): return 0.0\n    def __eq__(self, o): return True\n    def __hash__(self): return 0\n    def __sub__(self, o): return 0.0"),
    _value("number_with_its_own_item", "a number whose item() is a lambda and whose dtype is a str", "q1_09", "Odd(2)",
           "class Odd(int):\n    dtype = 'f'\n    def item(self): return lambda: 2\n    def __int__(self): return 7\n    __index__ = __int__"),
    _value("homoglyphs", "the answer's name written with Cyrillic letters", "q1_01", "3", "tоtal_tоuch = tоtal_wаit = lеad_time = 3"),
    _value("unseen_characters", "right-to-left marks and zero-width spaces around a wrong choice", "q1_08", "'\\u202e8S\\u202c\\u200b\\ufeff'"),
    _value("digits_of_other_scripts", "numbers as text in Tibetan, superscript and circled digits", "q1_02", "'༣² ③'"),
    _value("format_fields", "text with {braces}, %s and template marks", "q1_10", "'{0.__class__} {name!r} %s %(x)d {{7*7}} {% raw %}'"),
    _value("mock_of_everything", "unittest.mock.MagicMock for an answer", "q1_03", "MagicMock()", "from unittest.mock import MagicMock"),
    _value("json_bomb", "a million small dicts in one table", "q1_04", "{n: {m: {} for m in range(1000)} for n in range(1000)}"),
)  # fmt: skip
