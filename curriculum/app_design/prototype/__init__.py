"""The prototype factory: from a table `app_spec` to a phone that can be tapped, and its page.

from curriculum.app_design.prototype import check_app, prototype_factory, prototype_html
prototype_factory()
report = check_app(app_spec, goal="CONFIRM")
page = prototype_html(report.app, "Book your turn", "th")
"""

from curriculum.app_design.prototype.app import App
from curriculum.app_design.prototype.checks import CHECKS, Report, check_app
from curriculum.app_design.prototype.example import app_small, app_v1, app_v2
from curriculum.app_design.prototype.factory import PrototypeFactory, prototype_factory
from curriculum.app_design.prototype.look import Look
from curriculum.app_design.prototype.page import prototype_html, prototype_site
from curriculum.app_design.prototype.phone import Phone
from curriculum.app_design.prototype.spec import COLUMNS, read_app

__all__ = [
    "CHECKS", "COLUMNS", "App", "Look", "Phone", "PrototypeFactory", "Report", "app_small",
    "app_v1", "app_v2", "check_app", "prototype_factory", "prototype_html", "prototype_site",
    "read_app",
]  # fmt: skip
