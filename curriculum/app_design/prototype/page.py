"""The prototype as one HTML file that leaves the notebook: for a real phone, without a network.

Path("prototype.html").write_text(prototype_html(report.app, "Book your turn", "th"))

What one file can and cannot do. Saved on a phone (Android: opened from Files with Chrome) it
works without any network, because everything is in it; but a browser installs no page from a
file. On a website (https) it brings its own manifest and can be installed; but there a browser
keeps a page for use without a network only through a service worker, which must be a second
file on the same website: none is registered from a file:, data: or blob: address. So one file
is offline when saved, and installable on a website; for both at once, `prototype_site` makes
the same page and its service worker, two files for a website. The page's help says so.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
from functools import cache
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from PIL import Image, ImageDraw

from curriculum.app_design.prototype.app import App
from curriculum.app_design.prototype.look import Look
from curriculum.app_design.prototype.phone import asset, words
from curriculum.app_design.prototype.spec import tidy
from curriculum.kit.i18n import N_, _, translate
from curriculum.kit.refusal import Refusal

LARGEST = 200_000
"""Bytes: a file that goes through any messenger and opens at once."""
ICON_SIDE = 512
WORKER = "worker.js"
NO_SCRIPT = N_("This browser does not run the prototype. Please open the file with Chrome, Edge, Firefox or Safari.")  # fmt: skip
KEEP = N_("How to keep this prototype on a phone")
HOW = (
    N_("The whole prototype is in this one file. It needs no internet, and sends nothing."),
    N_("Android phone: save the file on the phone, then open it in the app “Files” with Chrome."),
    N_("iPhone: it opens best from a website. Ask your IT officer to put the file on a website of the office (https), open it in Safari, then Share, Add to Home Screen."),
    N_("From a website, Chrome can install it too: menu, Add to Home screen. Opened from there it may need the internet; the saved file never does."),
)  # fmt: skip
KEPT_HERE = (
    N_("This page stays on your phone after the first visit, and then opens without the internet. It sends nothing."),
    N_("Android phone, in Chrome: menu, Add to Home screen, Install."),
    N_("iPhone, in Safari: Share, Add to Home Screen."),
)  # fmt: skip


class TooLarge(Refusal, ValueError):
    """The table holds too much text for one file."""


def prototype_html(app: App, title: str, lang: str, look: Look | None = None) -> str:
    """The page in `lang` ("th" or "en") as text, to be written as UTF-8.

    Text of the table and the title reach the page as JSON and escaped text only; the content
    policy allows this page's own script and style by their hash, and nothing else.
    Raises TooLarge above `LARGEST` bytes.
    """
    return _page(app, title, lang, look or Look(), worker="")


def prototype_site(app: App, title: str, lang: str, look: Look | None = None) -> dict[str, str]:
    """File name to text: the page, and the service worker that keeps it on the phone.

    Put both into one folder of a website (https): the page is then installable and, after the
    first visit, opens without a network. Raises TooLarge above `LARGEST` bytes.
    """
    page = _page(app, title, lang, look or Look(), worker=WORKER)
    version = hashlib.sha256(page.encode()).hexdigest()[:12]
    return {"index.html": page, WORKER: asset("worker.js").replace("VERSION", version, 2)}


def _page(app: App, title: str, lang: str, look: Look, worker: str) -> str:
    shown, name = look.described(), tidy(title) or app.first or "Prototype"
    colour = f"{shown['button']}"
    script, style = _script(), asset("phone.css") + asset("page.css")
    content = {
        "app": app.described(), "words": words(lang), "look": shown, "lang": lang, "title": name,
        "worker": worker,
    }  # fmt: skip
    icon = _icon(colour, f"{shown['button_ink']}")
    page = (
        _environment()
        .get_template("page.html.j2")
        .render(
            lang=lang, title=name, colour=colour, style=style, script=script, icon=icon,
            policy=_policy(script, style, worker), content=json_in_html(content),
            manifest=_manifest(name, lang, f"{shown['paper']}", colour, icon),
            t={
                "keep": translate(KEEP, lang), "no_script": translate(NO_SCRIPT, lang),
                "how": [translate(sentence, lang) for sentence in (KEPT_HERE if worker else HOW)],
            },
        )
    )  # fmt: skip
    size = len(page.encode())
    if size > LARGEST:
        raise TooLarge(
            _("The page would be {size} kB; at most {most} kB. Please shorten the texts.").format(
                size=size // 1000, most=LARGEST // 1000
            )
        )
    return page


def json_in_html(value: object) -> str:
    """JSON that no HTML parser can leave: "<", ">" and "&" stand in it as escapes only."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return text


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("curriculum.app_design.prototype", "."), autoescape=True,
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip


@cache
def _script() -> str:
    return asset("phone.js") + asset("page.js")


def _policy(script: str, style: str, worker: str) -> str:
    """Nothing from anywhere, no script but ours, no text that turns into markup."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {_hash(script)}",
            f"style-src {_hash(style)}",
            "img-src data:",
            "manifest-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            *(
                ("worker-src 'self'", "trusted-types prototype")
                if worker
                else ("trusted-types 'none'",)
            ),
        )
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _manifest(name: str, lang: str, paper: str, colour: str, icon: str) -> str:
    # no start_url: a data: address has no folder, and without one it is the page itself
    manifest = {
        "name": name, "short_name": name[:12].strip(), "lang": lang, "display": "standalone",
        "background_color": paper, "theme_color": colour,
        "icons": [{"src": icon, "sizes": f"{ICON_SIDE}x{ICON_SIDE}", "type": "image/png"}],
    }  # fmt: skip
    return f"data:application/manifest+json,{quote(json.dumps(manifest, ensure_ascii=False))}"


@cache
def _icon(colour: str, ink: str) -> str:
    """A phone with a tick on it, in the app's colours, as a data: address."""
    image = Image.new("RGB", (ICON_SIDE, ICON_SIDE), colour)
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((156, 76, 356, 436), radius=36, outline=ink, width=22)
    draw.line((204, 262, 242, 304, 314, 208), fill=ink, width=28, joint="curve")
    buffer = io.BytesIO()
    image.quantize(16).save(buffer, "PNG", optimize=True)
    return f"data:image/png;base64,{base64.b64encode(buffer.getvalue()).decode()}"
