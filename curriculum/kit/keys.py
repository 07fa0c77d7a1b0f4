"""What ipywidgets leave out for who works by keyboard or by ear.

Lists and buttons keep the keys that belong to them. While no box is being edited, JupyterLab
takes the arrow keys and single letters for itself, also when a drop-down list or a radio button
has the focus: pressing the down arrow in a list would leave the list and choose another box.
What JupyterLab offers against it is an attribute on the element
(`data-lm-suppress-shortcuts`, read by Lumino's command registry). Keys pressed with Ctrl or
Command, and Shift+Enter, stay JupyterLab's.

Sliders and colours have names. ipywidgets write the label beside them, but do not tie it to the
handle that moves, nor to the swatch that is pressed (WCAG 2.2, 4.1.2).
"""

from __future__ import annotations

import anywidget

_ESM = """
const OURS = "select, input[type=radio], input[type=checkbox]";
const MARK = "data-lm-suppress-shortcuts";

function name(root) {
  for (const row of root.querySelectorAll(".widget-inline-hbox")) {
    const words = row.querySelector(".widget-label")?.textContent.trim();
    if (!words) continue;
    for (const part of row.querySelectorAll(".noUi-handle, input[type=color]")) part.ariaLabel = words;
    const readout = row.querySelector(".widget-readout[contenteditable]");
    if (readout) [readout.role, readout.ariaLabel] = ["textbox", words];
  }
}

function keep(event) {
  const target = event.target;
  if (!target.matches?.(OURS) || !target.closest(".jupyter-widgets")) return;
  const labs = event.ctrlKey || event.metaKey || (event.shiftKey && event.key === "Enter");
  if (labs) target.removeAttribute(MARK);
  else target.setAttribute(MARK, "true");
}

export default {
  initialize() {
    // once a page, before JupyterLab's own listener, which sits on the document
    if (window.workshopKeepsKeys) return;
    window.workshopKeepsKeys = true;
    window.addEventListener("keydown", keep, true);
  },
  render({ el }) {
    el.style.display = "none";
    // the sliders beside it are drawn before or after it, one by one, and late on a busy machine
    const all = { childList: true, subtree: true };
    let panel = null;
    const watch = new MutationObserver(() => {
      if (!panel) {
        panel = el.closest(".widget-vbox");
        if (!panel) return;
        watch.disconnect();
        watch.observe(panel, all);
      }
      name(panel);
    });
    watch.observe(document.body, all);
    return () => watch.disconnect();
  },
};
"""


class KeysStay(anywidget.AnyWidget):
    """An invisible widget: from where it is shown on, the page's lists answer the keyboard,
    and the sliders of its panel have names."""

    _esm = _ESM
