// The phone: one screen at a time, for the notebook and for the exported page alike.
// Text from the table becomes text (textContent), never markup. What is typed stays in `typed`.

const fill = (template, values) => template.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

let made = 0;

/** An element with attributes and children; a string child becomes text. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

export class Phone {
  /**
   * `content`: {app, words, look, lang, title}; `level`: of the screens' headings;
   * `onMove(screen)`: after each tap that changed the screen.
   */
  constructor(host, content, { level = 2, screen = "", onMove = () => {}, goBack = null } = {}) {
    this.level = level;
    this.onMove = onMove;
    this.goBack = goBack ?? (() => this.back());
    this.typed = new Map();
    this.past = [];
    this.id = `workshop-phone-${++made}`;
    this.backButton = make("button", { type: "button", class: "wp-back", onclick: () => this.goBack() });
    this.name = make("span", { class: "wp-name", dir: "auto" });
    this.view = make("div", { class: "wp-view" });
    this.foot = make("p", { class: "wp-foot" });
    this.said = make("p", { class: "wp-said", role: "status", "aria-live": "polite" });
    this.root = make("div", { class: "wp-phone", role: "group" },
      make("div", { class: "wp-bar" }, this.backButton, this.name),
      this.view, this.said, this.foot);
    // JupyterLab must not take a letter typed here for a command of its own
    this.root.addEventListener("keydown", (event) => {
      const save = (event.ctrlKey || event.metaKey) && event.code === "KeyS";
      if (!save && event.key !== "Escape") event.stopPropagation();
    });
    host.append(this.root);
    this.show(content, screen);
  }

  /** Another table, other colours: stay on the same screen where it still exists. */
  show(content, screen = this.now) {
    this.content = content;
    const { app, words, look, lang, title } = content;
    this.screens = new Map(app.screens.map((one) => [one.name, one]));
    this.past = this.past.filter((name) => this.screens.has(name));
    this.root.lang = lang;
    for (const name of ["paper", "ink", "button", "button_ink"]) {
      this.root.style.setProperty(`--wp-${name.replace("_", "-")}`, look[name]);
    }
    this.root.style.setProperty("--wp-height", `${Number(look.height)}px`);
    this.root.setAttribute("aria-label", words.phone);
    this.backButton.setAttribute("aria-label", words.back);
    this.name.textContent = title;
    this.foot.textContent = words.foot;
    this.draw(this.screens.has(screen) ? screen : app.first);
  }

  /** Start again at the first screen, with nothing typed. */
  restart() {
    this.typed.clear();
    this.past = [];
    this.draw(this.content.app.first);
  }

  /** Draw a screen that something else than a tap chose; the focus stays where it is. */
  draw(name) {
    this.now = name;
    const screen = this.screens.get(name);
    this.heading = make(`h${this.level}`, { class: "wp-title", tabindex: "-1", dir: "auto" },
      screen ? screen.title : this.content.words.empty);
    let filled = false;
    const drawn = (screen?.elements ?? []).map((element) => {
      if (element.sort !== "button") return this[element.sort](element);
      const button = this.button(element, filled);
      filled = true;
      return button;
    });
    this.view.replaceChildren(this.heading, ...drawn);
    this.view.scrollTop = 0;
    // a screen without buttons must still be scrolled by keyboard
    const scrolls = this.view.scrollHeight > this.view.clientHeight;
    if (scrolls) this.view.tabIndex = 0; else this.view.removeAttribute("tabindex");
    this.backButton.classList.toggle("wp-away", !this.past.length);
    this.backButton.disabled = !this.past.length;
    this.say("");
  }

  text({ text }) { return make("p", { class: "wp-text", dir: "auto" }, text); }

  notice({ text }) {
    return make("div", { class: "wp-notice", role: "note", "aria-label": this.content.words.notice, dir: "auto" }, text);
  }

  button({ label, goto }, second) {
    return make("button", { type: "button", class: second ? "wp-button wp-second" : "wp-button",
      dir: "auto", onclick: () => this.tap(label, goto) }, label);
  }

  field({ label, input, choices }) {
    const key = JSON.stringify([this.now, label]), id = `${this.id}-${made++}`;
    const field = input === "select" ? this.list(id, choices) : make("input", {
      id, class: "wp-field", dir: "auto", autocomplete: "off", spellcheck: "false",
      type: input === "numeric" ? "text" : input, inputmode: input === "numeric" ? "numeric" : null,
    });
    field.value = this.typed.get(key) ?? "";
    field.addEventListener("input", () => this.typed.set(key, field.value));
    return make("div", { class: "wp-asked" }, make("label", { for: id, dir: "auto" }, label), field);
  }

  list(id, choices) {
    const options = choices.map((choice) => make("option", { value: choice }, choice));
    return make("select", { id, class: "wp-field", autocomplete: "off" },
      make("option", { value: "" }, this.content.words.choose), ...options);
  }

  tap(label, goto) {
    if (!this.screens.has(goto)) {
      this.say(fill(this.content.words.nowhere, { button: label }), true);
    } else if (goto !== this.now) {
      this.past.push(this.now);
      this.move(goto);
    }
  }

  back() {
    if (this.past.length) this.move(this.past.pop());
  }

  move(name) {
    this.draw(name);
    this.heading.focus();
    this.say(fill(this.content.words.moved, { title: this.screens.get(name).title }));
    this.onMove(name);
  }

  /** Read aloud; `seen`: shown as well. */
  say(text, seen = false) {
    this.said.classList.toggle("wp-seen", seen);
    this.said.textContent = text;
  }
}

/** The phone as a notebook's widget: `screen` and `taps` go back to Python, what is typed never. */
export default {
  render({ model, el }) {
    const content = () => Object.fromEntries(
      ["app", "words", "look", "lang", "title"].map((name) => [name, model.get(name)]));
    const phone = new Phone(el, content(), {
      level: 3,
      screen: model.get("screen"),
      onMove: (name) => {
        model.set("screen", name);
        model.set("taps", model.get("taps") + 1);
        model.save_changes();
      },
    });
    phone.root.classList.add("wp-framed");
    const shown = () => phone.show(content(), model.get("screen"));
    const moved = () => { if (model.get("screen") !== phone.now) phone.draw(model.get("screen")); };
    const restarted = () => phone.restart();
    const listened = { "change:app change:words change:look change:lang change:title": shown,
                       "change:screen": moved, "change:restarts": restarted };
    for (const [events, listener] of Object.entries(listened)) model.on(events, listener);
    return () => { for (const [events, listener] of Object.entries(listened)) model.off(events, listener); };
  },
};
