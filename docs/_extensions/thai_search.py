r"""Search that finds Thai words; Sphinx' own cuts them at every vowel and tone mark.

Thai is written without spaces, and the marks are no letters for `\w`. So here the index keeps each
stretch of Thai whole, and a word that somebody looks for is found inside it: Sphinx' search takes
a term of three letters and more for a part of an indexed one. The browser, which has a Thai
dictionary, divides the question into words, so that "ลืมรหัสผ่าน" also finds a page that says
the two words apart.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sphinx.search import SearchLanguage

if TYPE_CHECKING:
    from sphinx.application import Sphinx

STRETCH = re.compile(r"[\u0e00-\u0e7f]+|[^\W\u0e00-\u0e7f]+")
"""Thai with its marks, or letters and digits of another script."""


class SearchThai(SearchLanguage):
    """The index of the Thai edition, and the JavaScript that asks it."""

    lang = "th"
    language_name = "Thai"
    js_splitter_code = r"""
var splitQuery = (query) => {
  const shortest = 3; // below it, Sphinx looks for whole terms only
  const terms = [];
  for (const [stretch] of query.matchAll(/[\u0e00-\u0e7f]+|[\p{Letter}\p{Number}_]+/gu)) {
    if (!/[\u0e00-\u0e7f]/.test(stretch) || !("Segmenter" in Intl)) {
      terms.push(stretch);
      continue;
    }
    // a word that is too short goes with the next one, or with the one before
    let held = "";
    const words = [];
    for (const { segment } of new Intl.Segmenter("th", { granularity: "word" }).segment(stretch)) {
      held += segment;
      if (held.length >= shortest) {
        words.push(held);
        held = "";
      }
    }
    if (held) words.push((words.pop() || "") + held);
    terms.push(...words);
  }
  return terms;
};
"""

    def split(self, input: str) -> list[str]:
        return STRETCH.findall(input)

    def stem(self, word: str) -> str:
        return word.lower()


def setup(app: Sphinx) -> dict[str, bool]:
    app.add_search_language(SearchThai)
    return {"parallel_read_safe": True}
