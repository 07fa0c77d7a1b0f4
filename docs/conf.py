"""The documentation site: one configuration, two editions.

make docs
sphinx-build -c docs -D language=en docs/en docs/_build/html/en
"""

from __future__ import annotations

import sys
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

LETTERS = {
    "font-stack": "Sarabun, sans-serif",
    # Thai within code is Sarabun's too
    "font-stack--monospace": "ui-monospace, 'DejaVu Sans Mono', Consolas, Menlo, Sarabun, monospace",
    "code-font-size": "90%",
}
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "_extensions"))

TITLES = {
    "th": "คู่มือการอบรม",
    "en": "The workshop’s handbook",
}
FONTS = files("fontpkg_sarabun") / "files"

author = "workshop-curriculum"
language = "th"
extensions = ["myst_parser", "both_editions", "thai_search"]
source_suffix = {".md": "markdown"}
templates_path = ["_templates"]
# what Sphinx and its theme say themselves; the pages are translated as pages
locale_dirs = [str(HERE / "locale")]
nitpicky = True

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

html_theme = "furo"
html_theme_options = {
    "light_css_variables": LETTERS,
    "top_of_page_buttons": [],
}
# everything that a page needs lies beside it: it is read without a network, and tells nobody
html_static_path = [
    "_static",
    *(str(FONTS / f"Sarabun-{style}.ttf") for style in ("Regular", "Italic", "Bold")),
]
html_css_files = ["thai.css"]
html_use_index = False
# a browser does not let a page that lies in a folder read the other ones
html_show_search_summary = False
html_copy_source = False
html_show_copyright = False
html_show_sphinx = False
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}


def name_the_site(app: Sphinx, config: Config) -> None:
    """The edition's own title; the command line has chosen the language by now."""
    config.project = config.html_title = TITLES[config.language]


def setup(app: Sphinx) -> None:
    app.connect("config-inited", name_the_site)
