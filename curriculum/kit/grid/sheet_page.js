// The live sheet as it is built and drawn; what people do with it is in sheet.js.

const letters = (c) => (c >= 26 ? letters(Math.floor(c / 26) - 1) : "") + String.fromCharCode(65 + (c % 26));
const nameOf = (r, c) => `${letters(c)}${r + 1}`;

class SheetPage {
  constructor(model, el) {
    this.model = model;
    this.labels = model.get("labels");
    [this.height, this.width] = model.get("size");
    this.roles = model.get("roles");
    this.id = newId();
    this.active = { r: 0, c: 0 };
    this.editing = null;  // the field being typed in: a cell or the formula bar
    el.classList.add("workshop-grid", "workshop-sheet");
    this.build(el);
    el.addEventListener("keydown", (event) => this.pressed(event));
    this.listen();
    this.patched = this.patched.bind(this);
    this.anew = this.anew.bind(this);
    model.on("change:patch", this.patched);
    model.on("change:first", this.anew);
    this.setActive(...this.place(model.get("start")));
    this.anew();
    // patches sent before there was a page to show them are lost: ask how things stand
    model.send({ do: "show" });
  }

  remove() {
    this.model.off("change:patch", this.patched);
    this.model.off("change:first", this.anew);
  }

  // ---- building, once ----

  build(el) {
    const { labels, id } = this;
    this.name = make("span", { class: "workshop-name" });
    this.bar = make("input", { type: "text", autocomplete: "off", spellcheck: "false" });
    this.body = make("tbody", {}, ...Array.from({ length: this.height }, (_, r) => this.newRow(r)));
    const heads = Array.from({ length: this.width }, (_, c) =>
      make("th", { scope: "col", style: `min-width:${this.model.get("widths")[c]}em` }, letters(c)));
    const table = make("table", { role: "grid", "aria-label": this.model.get("caption"),
                                  "aria-describedby": `${id}-help`,
                                  "aria-rowcount": this.height + 1, "aria-colcount": this.width + 1 },
      make("thead", {}, make("tr", {}, make("td"), ...heads)), this.body);
    this.scroll = make("div", { class: "workshop-scroll" }, table);
    this.said = make("p", { role: "status", class: "workshop-said" });
    this.undo = make("button", { type: "button", onclick: () => this.step("undo") }, labels.undo);
    this.redo = make("button", { type: "button", onclick: () => this.step("redo") }, labels.redo);
    const legend = ["given", "fill"].filter((role) => Object.values(this.roles).includes(role))
      .map((role) => make("span", { class: `workshop-legend ${role}` }, labels[role]));
    el.append(
      make("p", { class: "workshop-title" }, this.model.get("caption")),
      make("div", { class: "workshop-bar" }, this.name, make("span", { "aria-hidden": "true" }, "fx"), this.bar),
      this.scroll, this.said,
      make("div", { class: "workshop-tools" }, this.undo, this.redo, ...legend),
      make("p", { class: "workshop-help", id: `${id}-help` }, labels.help),
      // hidden text still describes; it is read after the name and the value of a cell
      ...["given", "fill"].map((role) => make("span", { id: `${id}-${role}`, hidden: true }, labels[role])));
  }

  newRow(r) {
    const cells = Array.from({ length: this.width }, (_, c) => {
      const name = nameOf(r, c), role = this.roles[name];
      const field = make("input", { type: "text", autocomplete: "off", spellcheck: "false", size: 1,
        tabindex: -1, "aria-label": name, "data-name": name, readonly: role === "given",
        "aria-describedby": role ? `${this.id}-${role}` : null });
      return make("td", { role: "gridcell", class: role ?? null }, field);
    });
    return make("tr", {}, make("th", { scope: "row" }, String(r + 1)), ...cells);
  }

  // ---- places ----

  place(name) {
    const [, column, row] = /^([A-Z]+)(\d+)$/.exec(name);
    return [Number(row) - 1, [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1];
  }

  field(r, c) { return this.body.rows[r]?.cells[c + 1]?.firstElementChild; }
  get activeName() { return nameOf(this.active.r, this.active.c); }
  get activeField() { return this.field(this.active.r, this.active.c); }
  isGiven(name = this.activeName) { return this.roles[name] === "given"; }
  textOf(name) { return this.cells?.[name]?.[1] ?? ""; }

  // ---- drawing: only what has changed ----

  paint(name) {
    const field = this.field(...this.place(name));
    if (!field || (this.editing && name === this.activeName)) return;
    const [shown, , kind] = this.cells[name] ?? ["", "", ""];
    if (field.value !== shown) field.value = shown;
    field.dataset.kind = kind;
    if (kind === "refused") field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }

  anew() {
    const before = Object.keys(this.cells ?? {});
    this.cells = this.model.get("first");  // shared by all views of one sheet, and kept up to date
    for (const name of [...before, ...Object.keys(this.cells)]) this.paint(name);
    this.drawTools();
    if (!this.editing) this.drawBar();
  }

  patched() {
    const { cells, say, go } = this.model.get("patch");
    Object.assign(this.cells, cells);
    for (const name of Object.keys(cells)) this.paint(name);
    this.drawTools();
    this.said.textContent = say;
    const here = this.body.contains(document.activeElement);
    if (go && here && !this.editing) this.select(...this.place(go));
    else if (!this.editing) this.drawBar();
    if (here && !this.editing) document.activeElement.select();
  }

  drawBar() {
    const name = this.activeName;
    this.name.textContent = name;
    this.bar.setAttribute("aria-label", fill(this.labels.bar, { cell: name }));
    this.bar.readOnly = this.isGiven();
    this.bar.value = this.textOf(name);
  }

  drawTools() {
    const { undo, redo } = this.model.get("patch");
    // not "disabled": that would throw the focus of the keyboard to the top of the page
    this.undo.setAttribute("aria-disabled", String(!undo));
    this.redo.setAttribute("aria-disabled", String(!redo));
  }

  // ---- selecting ----

  setActive(r, c) {
    this.activeField?.setAttribute("tabindex", "-1");
    this.activeField?.parentElement.classList.remove("active");
    this.active = { r, c };
    this.activeField.setAttribute("tabindex", "0");
    this.activeField.parentElement.classList.add("active");
    this.drawBar();
  }

  select(r, c) {
    r = Math.max(0, Math.min(r, this.height - 1));
    c = Math.max(0, Math.min(c, this.width - 1));
    this.setActive(r, c);
    this.activeField.focus();
    this.activeField.select();
  }
}
