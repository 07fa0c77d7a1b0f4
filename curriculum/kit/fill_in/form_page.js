// The form of a question on the page: its fields, its tables, and what stands in them.

/** What is drawn. Whoever extends it says what becomes of a field: send, later, say, isOnItsWay. */
class FormPage {
  constructor(model, el) {
    [this.model, this.el, this.texts] = [model, el, model.get("texts")];
    this.id = `workshop-fill-${Date.now().toString(36)}-${++made}`;
    this.controls = new Map();  // field to its inputs
    this.typing = new Map();  // field to its timer
    this.draw();
  }

  draw() {
    this.tables = make("div", { class: "tables" });
    this.own = new Map();  // name to where it is said that the box calculates it
    this.places = new Map();  // question to where it is said what became of an answer
    this.questions = new Map();  // field to question
    const groups = this.model.get("groups"), drawn = [];
    groups.forEach((group, at) => {
      for (const field of group.fields) this.questions.set(field.id, group.grade_id);
      drawn.push(this.group(group, `${this.id}-${at}`));
      if (group.grade_id !== groups[at + 1]?.grade_id) drawn.push(this.place(group.grade_id));
    });
    this.progress = make("p", { class: "progress", hidden: this.places.size < 2 });
    this.root = make("div", { class: "workshop-fill", lang: this.model.get("lang"), id: this.id }, this.tables, ...drawn, this.progress);
    this.el.append(this.root);
    this.drawTables();
  }

  /** Where it is said what became of the answers to one question. */
  place(question) {
    const said = make("p", { class: "said", role: "status", "aria-live": "polite" });
    const pre = make("pre", { tabindex: 0 });
    const copy = async () => {
      await navigator.clipboard.writeText(pre.textContent);
      this.say(question, this.texts.copied, "good");
    };
    const lines = make("div", { class: "lines", hidden: true }, pre, make("button", { type: "button", onclick: copy }, this.texts.copy));
    this.places.set(question, { said, pre, lines });
    return make("div", { class: "place" }, said, lines);
  }

  group(group, id) {
    const own = make("p", { class: "own", id: `${id}-own`, hidden: true });
    this.own.set(group.name, own);
    const title = [group.label, group.code ? make("code", {}, ` ${group.code}`) : ""];
    const help = group.help ? make("span", { class: "help", id: `${id}-help` }, group.help) : null;
    if (group.kind === "choice" || group.kind === "ticks") {
      const prompt = group.kind === "ticks" ? this.texts.several : this.texts.one;
      const legend = group.asks ? [group.asks] : [...title, `: ${prompt}`];
      const [field] = group.fields;
      const picks = field.options.map(([value, text]) => this.pick(group, field, value, text, id));
      this.controls.set(field.id, picks.map((one) => one.firstElementChild));
      return make("fieldset", {}, make("legend", {}, ...legend), own, ...picks);
    }
    const described = [own.id, help?.id].filter(Boolean).join(" ");
    if (group.kind === "table") {
      const rows = group.fields.map((field, at) => this.row(field, { ...group, ...field }, `${id}-${at}`, field.label, own.id, ""));
      const unit = group.unit ? ` (${group.unit})` : "";
      const keys = group.fields.every((field) => field.label.length < 14);
      return make("fieldset", {}, make("legend", {}, ...title, unit), own, make("div", { class: keys ? "keys" : "" }, ...rows));
    }
    return make("div", {}, own, this.row(group.fields[0], group, id, title, described, group.unit, help));
  }

  pick(group, field, value, text, id) {
    const type = group.kind === "ticks" ? "checkbox" : "radio";
    const input = make("input", { type, name: id, value, onchange: () => this.send(field.id) });
    return make("label", { class: "pick" }, input, make("span", {}, text));
  }

  row(field, { field: kind, number, options, help: example }, id, title, described, unit, help = null) {
    const list = kind === "list";
    const control = list
      ? make("select", { id, "aria-describedby": described, onchange: () => this.send(field.id) },
        make("option", { value: "" }, this.texts.choose),
        ...(options ?? field.options).map(([value, text]) => make("option", { value }, text)))
      : make("input", { id, type: "text", class: number ? "number" : example ? "formula words" : "words",
        inputmode: number ? "decimal" : null, autocomplete: "off", spellcheck: "false", "aria-describedby": described,
        oninput: () => this.later(field.id), onchange: () => this.send(field.id),
        onkeydown: (event) => { if (event.key === "Enter" && !event.shiftKey) this.send(field.id); } });
    if (list) control.querySelector("option").value = "";
    this.controls.set(field.id, [control]);
    return make("div", { class: "row" }, make("label", { for: id }, ...[title].flat()), control,
      unit ? make("span", {}, unit) : "", help ?? "");
  }

  drawTables() {
    this.tables.replaceChildren(...this.model.get("tables").map(({ caption, headings, rows }) => make("table", {},
      make("caption", {}, caption),
      make("thead", {}, make("tr", {}, ...headings.map((text) => make("th", { scope: "col" }, text)))),
      make("tbody", {}, ...rows.map((row) => make("tr", {}, ...row.map((text, at) =>
        make(at ? "td" : "th", at ? {} : { scope: "row" }, text))))))));
  }

  /** The fields as Python knows them; never what somebody is typing. */
  show() {
    const values = this.model.get("values"), calculated = this.model.get("calculated");
    for (const [field, inputs] of this.controls) {
      if (this.typing.has(field) || this.isOnItsWay(field)) continue;
      const value = values[field] ?? "";
      for (const input of inputs)
        if (input.type === "radio") input.checked = input.value === value;
        else if (input.type === "checkbox") input.checked = value.includes(input.value);
        else if (input.value !== value) input.value = value;
    }
    const answered = [...this.questions.keys()].filter((field) => this.valueOf(field).length);
    this.progress.textContent = this.texts.done.replace("{done}", answered.length).replace("{all}", this.questions.size);
    for (const [name, own] of this.own) {
      own.textContent = calculated[name] ?? "";
      own.hidden = !calculated[name];
    }
  }

  valueOf(field) {
    const inputs = this.controls.get(field), [first] = inputs;
    if (first.type === "checkbox") return inputs.filter((one) => one.checked).map((one) => one.value);
    if (first.type === "radio") return inputs.find((one) => one.checked)?.value ?? "";
    return first.value;
  }
}
