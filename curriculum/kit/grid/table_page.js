// The table editor as it is built and drawn; what people do with it is in table_editor.js.

const histories = new WeakMap();

class TablePage {
  constructor(model, el) {
    this.model = model;
    this.labels = model.get("labels");
    this.columns = model.get("columns");
    this.id = newId();
    this.current = 0;
    if (!histories.has(model)) histories.set(model, { past: [], future: [], known: model.get("rows") });
    this.history = histories.get(model);
    this.body = make("tbody");
    this.said = make("p", { role: "status", class: "workshop-said" });
    this.wrong = make("div", { role: "status", class: "workshop-wrong" });
    el.classList.add("workshop-grid");
    el.append(
      make("div", { class: "workshop-scroll" }, this.table()),
      this.wrong, this.tools(), this.said,
      make("p", { class: "workshop-help", id: `${this.id}-help` }, this.labels.help),
    );
    el.addEventListener("keydown", (event) => this.pressed(event));
    this.body.addEventListener("focusin", (event) => this.entered(event.target));
    this.body.addEventListener("input", (event) => { this.typing = event.target; });
    this.body.addEventListener("change", (event) => this.keep(event.target));
    this.body.addEventListener("paste", (event) => this.pasted(event));
    this.changed = this.changed.bind(this);
    this.drawComplaints = this.drawComplaints.bind(this);
    model.on("change:rows", this.changed);
    model.on("change:complaints", this.drawComplaints);
    this.draw();
  }

  remove() {
    this.model.off("change:rows", this.changed);
    this.model.off("change:complaints", this.drawComplaints);
  }

  get rows() { return this.model.get("rows"); }

  table() {
    const heads = this.columns.map((column) =>
      make("th", { scope: "col", style: `width:${column.width};min-width:${column.width}`,
                   class: column.numeric ? "numeric" : null }, column.label));
    return make("table", { "aria-describedby": `${this.id}-help` },
      make("caption", {}, this.model.get("caption")),
      make("thead", {}, make("tr", {}, make("th", { scope: "col" }, this.labels.number), ...heads)),
      this.body);
  }

  tools() {
    const button = (name, action) => {
      this[name] = make("button", { type: "button", onclick: action });
      return this[name];
    };
    return make("div", { role: "group", "aria-label": this.labels.tools, class: "workshop-tools" },
      button("add", () => this.addRow()), button("delete", () => this.deleteRow()),
      button("up", () => this.moveRow(-1)), button("down", () => this.moveRow(1)),
      button("undo", () => this.step("past", "future", "undone")),
      button("redo", () => this.step("future", "past", "redone")));
  }

  // ---- drawing ----

  changed() {
    if (this.rows !== this.history.known) this.remember(this.history.known);  // Python did it
    this.history.known = this.rows;
    this.draw();
  }

  draw() {
    const rows = this.rows;
    while (this.body.rows.length < rows.length) this.body.append(this.newRow(this.body.rows.length));
    while (this.body.rows.length > rows.length) this.body.lastElementChild.remove();
    this.current = Math.max(0, Math.min(this.current, rows.length - 1));
    rows.forEach((row, r) => this.columns.forEach((column, c) => this.show(r, c, row[column.key] ?? "")));
    this.drawComplaints();
    this.drawTools();
  }

  newRow(r) {
    const cells = this.columns.map((column, c) => make("td", {}, this.newField(column, r, c)));
    return make("tr", {}, make("th", { scope: "row" }, String(r + 1)), ...cells);
  }

  newField(column, r, c) {
    const attributes = {
      "aria-label": fill(this.labels.cell, { column: column.label, row: r + 1 }),
      "data-row": r, "data-column": c, class: column.numeric ? "numeric" : null,
    };
    if (!column.choices.length) {
      return make("input", { ...attributes, type: "text", size: 1, autocomplete: "off", spellcheck: "false",
                             inputmode: column.numeric ? "decimal" : null });
    }
    const options = column.choices.map(([stored, shown]) => make("option", { value: stored }, shown));
    return make("select", attributes, ...options);
  }

  field(r, c) { return this.body.rows[r]?.cells[c + 1].firstElementChild; }

  show(r, c, value) {
    const field = this.field(r, c);
    if (field === this.typing) return;  // an answer from Python must not undo what is being typed
    if (field.tagName === "SELECT" && ![...field.options].some((option) => option.value === value)) {
      // what is typed stays what is typed: a value that is no choice is shown as it is
      field.querySelector("[data-other]")?.remove();
      field.prepend(make("option", { value, "data-other": true }, value || this.labels.not_chosen));
    }
    if (field.value !== value) field.value = value;
  }

  drawComplaints() {
    for (const field of this.body.querySelectorAll("input, select")) {
      field.removeAttribute("aria-invalid");
      field.removeAttribute("aria-describedby");
    }
    const complaints = this.model.get("complaints");
    this.wrong.replaceChildren();
    if (!complaints.length) return;
    const items = complaints.map((complaint, n) => this.complaintItem(complaint, `${this.id}-wrong-${n}`));
    this.wrong.append(make("p", {}, `⚠ ${this.labels.wrong}`), make("ul", {}, ...items));
  }

  complaintItem({ row, column, message }, id) {
    const c = this.columns.findIndex((one) => one.key === column);
    const fields = this.columns.map((_, at) => (c < 0 || at === c) && this.field(row - 1, at)).filter(Boolean);
    for (const field of fields) {
      field.setAttribute("aria-invalid", "true");
      const others = field.getAttribute("aria-describedby");
      field.setAttribute("aria-describedby", others ? `${others} ${id}` : id);
    }
    const words = make("span", { id }, message);
    if (!fields.length) return make("li", {}, words);
    const place = c < 0 ? fill(this.labels.whole_row, { row })
      : fill(this.labels.cell, { column: this.columns[c].label, row });
    return make("li", {},
      make("button", { type: "button", class: "workshop-place", onclick: () => this.go(row - 1, Math.max(c, 0)) }, place),
      ": ", words);
  }

  drawTools() {
    const row = this.current + 1, count = this.rows.length;
    const set = (button, text, off) => {
      if (button.textContent !== text) button.textContent = text;
      // not "disabled": that would throw the focus of the keyboard to the top of the page
      button.setAttribute("aria-disabled", String(off));
    };
    set(this.add, count ? fill(this.labels.add_under, { row }) : this.labels.add, false);
    set(this.delete, fill(this.labels.delete, { row }), !count);
    set(this.up, fill(this.labels.up, { row }), row <= 1);
    set(this.down, fill(this.labels.down, { row }), row >= count);
    set(this.undo, this.labels.undo, !this.history.past.length);
    set(this.redo, this.labels.redo, !this.history.future.length);
    [...this.body.rows].forEach((line, r) => line.classList.toggle("current", r === this.current));
  }

  say(text) { this.said.textContent = text; }
}
