// The way of a form to the answer box, to Python and back.

const SHORTCUTS_OFF = "data-lm-suppress-shortcuts";
const TYPING = 900, SLOW = 1200, SILENT = 12000;  // milliseconds
const MOST_TRIES = 5;

class FormView extends FormPage {
  constructor(model, el) {
    super(model, el);
    this.queue = [];  // fields to tell Python of, one after the other
    this.asked = null;  // what Python is being asked
    this.sent = new Map();  // field to the last value sent
    this.number = 0;
    this.heard = (message) => this.hear(message);
    this.changed = () => this.show();
    this.tabled = () => this.drawTables();
    this.keys = (event) => this.keep(event);
    model.on("msg:custom", this.heard);
    model.on("change:values change:calculated", this.changed);
    model.on("change:tables", this.tabled);
    // before JupyterLab's own listener, which sits on the document
    window.addEventListener("keydown", this.keys, true);
    this.show();
    // the element is not on the page yet
    setTimeout(() => this.open());
  }

  remove() {
    for (const [field] of this.typing) this.send(field);
    this.model.off("msg:custom", this.heard);
    this.model.off("change:values change:calculated", this.changed);
    this.model.off("change:tables", this.tabled);
    window.removeEventListener("keydown", this.keys, true);
  }

  box(question) {
    const panel = panelOf(this.el);
    return { panel, box: panel && answerBox(panel, question) };
  }

  open() {
    const sources = {};
    for (const question of this.places.keys()) {
      const { box } = this.box(question);
      if (box) sources[question] = box.getSource();
    }
    if (Object.keys(sources).length) this.model.send({ do: "open", sources });
  }

  later(field) {
    clearTimeout(this.typing.get(field));
    this.typing.set(field, setTimeout(() => this.send(field), TYPING));
  }

  isOnItsWay(field) {
    return this.queue.includes(field) || this.asked?.field === field;
  }

  send(field) {
    clearTimeout(this.typing.get(field));
    this.typing.delete(field);
    const said = JSON.stringify(this.valueOf(field));
    // a box is heard when typing pauses, and once more when it is left
    if (this.controls.get(field)[0].type === "text" && this.sent.get(field) === said) return;
    this.sent.set(field, said);
    // "saved" is true of the answer before this one
    this.places.get(this.questions.get(field)).said.textContent = "";
    if (!this.queue.includes(field)) this.queue.push(field);
    if (!this.asked) this.next();
  }

  /** One field at a time: each answer box is written as the one before has left it. */
  next() {
    const field = this.queue.shift();
    if (field) this.ask(field, 1);
  }

  ask(field, tries) {
    const question = this.questions.get(field), { box } = this.box(question);
    const number = ++this.number, source = box ? box.getSource() : null, value = this.valueOf(field);
    const slow = setTimeout(() => this.say(question, this.texts.wait, ""), SLOW);
    const silent = setTimeout(() => this.say(question, this.texts.silent, "bad"), SILENT);
    this.asked = { field, number, source, tries, timers: [slow, silent] };
    this.model.send({ do: "fill", field, value, source, number });
  }

  async hear(message) {
    const asked = this.asked;
    // another view of the same form has asked
    if (message.do !== "write" || message.number !== asked?.number) return;
    asked.timers.forEach(clearTimeout);
    const question = this.questions.get(asked.field), { panel, box } = this.box(question);
    // somebody types into the answer box at the same time
    if (box && box.getSource() !== asked.source && asked.tries < MOST_TRIES)
      return this.ask(asked.field, asked.tries + 1);
    this.asked = null;
    if (box && box.getSource() !== message.source) box.setSource(message.source);
    this.show();
    this.next();
    if (box) await this.save(question, panel, message.said);
    else this.tell(question, message, panel ? this.texts.no_box : this.texts.no_page);
  }

  async save(question, panel, said) {
    this.places.get(question).lines.hidden = true;
    try {
      await save(panel);
    } catch {
      return this.say(question, this.texts.not_saved, "bad");
    }
    const more = [...this.questions].some(([field, one]) => one === question && this.isOnItsWay(field));
    if (!more) this.say(question, said || this.texts.saved, said ? "bad" : "good");
  }

  /** The page has no way to the answer box: the lines to type, ready to copy. */
  tell(question, message, text) {
    const { pre, lines } = this.places.get(question);
    this.say(question, [message.said, text].filter(Boolean).join(" "), "");
    pre.textContent = message.lines;
    lines.hidden = false;
  }

  say(question, text, kind) {
    const { said } = this.places.get(question);
    said.className = `said ${kind}`;
    // the same words again are read aloud only where the line changes
    said.textContent = "";
    setTimeout(() => { said.textContent = kind === "good" ? `✓ ${text}` : text; }, 50);
  }

  /** Arrows, Space and letters belong to the fields; Ctrl with a letter, and Shift+Enter, to JupyterLab. */
  keep(event) {
    if (!this.root.contains(event.target)) return;
    const labs = event.ctrlKey || event.metaKey || (event.shiftKey && event.key === "Enter");
    // on the field itself: JupyterLab's rules name what has the focus, and are asked first
    if (labs) event.target.removeAttribute(SHORTCUTS_OFF);
    else event.target.setAttribute(SHORTCUTS_OFF, "true");
  }
}

export default {
  render({ model, el }) {
    const view = new FormView(model, el);
    return () => view.remove();
  },
};
