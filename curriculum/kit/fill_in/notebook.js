// The way from a form to its notebook: elements, the answer box, saving.

/** An element with attributes and children; text becomes text, never markup. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== false && value !== "") element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== ""));
  return element;
}

let made = 0;

/** The notebook on this page in which the element stands; null where JupyterLab does not show itself. */
function panelOf(element) {
  const shell = window.jupyterapp?.shell;
  if (!shell?.widgets) return null;
  for (const widget of shell.widgets("main"))
    if (widget.content?.widgets && widget.node?.contains(element)) return widget;
  return null;
}

/** The answer box: the last one with the question's label, as the last assignment counts. */
function answerBox(panel, id) {
  const isOurs = (cell) => cell.model?.getMetadata?.("nbgrader")?.grade_id === id;
  return panel.content.widgets.filter(isOurs).at(-1)?.model.sharedModel ?? null;
}

/** Save one after the other: JupyterLab takes its own second save for somebody else's change. */
function save(panel) {
  const saves = (window.workshopSaves ??= new WeakMap());
  const after = () => panel.context.save();
  const saved = (saves.get(panel) ?? Promise.resolve()).then(after, after);
  saves.set(panel, saved);
  return saved;
}
