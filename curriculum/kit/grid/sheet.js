// The live sheet: every cell is a field; Python holds the workbook and calculates.

const PAGE_ROWS = 10;
const LETTER = 9, WIDEST_FIELD = 460;  // pixels
// after these a formula waits for a cell: a click on one puts its name in, as in Excel
const WAITS_FOR_A_CELL = /[=(,;+\-*/^&<>:]\s*$/;

class SheetView extends SheetPage {
  listen() {
    this.body.addEventListener("mousedown", (event) => this.clicked(event));
    this.body.addEventListener("mouseover", (event) => this.dragged(event));
    this.body.addEventListener("dblclick", (event) => event.target.dataset.name && this.edit());
    this.body.addEventListener("focusin", (event) => this.entered(event.target));
    this.body.addEventListener("input", (event) => this.typed(event.target));
    this.body.addEventListener("focusout", (event) => this.left(event));
    this.body.addEventListener("paste", (event) => this.pasted(event));
    this.bar.addEventListener("focus", () => { if (!this.isGiven()) this.editing = this.bar; });
    this.bar.addEventListener("input", () => this.typed(this.bar));
    this.bar.addEventListener("blur", (event) => this.left(event));
  }

  entered(field) {
    const [r, c] = this.place(field.dataset.name);
    if (r !== this.active.r || c !== this.active.c) this.setActive(r, c);
    if (!this.editing) field.select();
  }

  clicked(event) {
    const field = event.target.closest("td")?.firstElementChild;
    if (!field?.dataset.name || event.button !== 0 || field === this.editing) return;
    event.preventDefault();
    if (this.editing && this.canPoint()) return this.pointAt(field.dataset.name);
    this.keep();
    this.tabbedFrom = null;
    this.select(...this.place(field.dataset.name));
  }

  // ---- pointing: a click puts the name of a cell into the formula ----

  canPoint() {
    const { value, selectionStart } = this.editing;
    return Boolean(this.pointed) || (value.startsWith("=") && WAITS_FOR_A_CELL.test(value.slice(0, selectionStart)));
  }

  pointAt(name, from = name) {
    const start = this.pointed?.start ?? this.editing.selectionStart;
    const end = this.pointed?.end ?? this.editing.selectionEnd;
    const text = this.rangeOf(from, name);
    this.editing.setRangeText(text, start, end, "end");
    this.mirror();
    this.pointed = { start, end: start + text.length, from };
  }

  dragged(event) {
    const name = event.target.closest("td")?.firstElementChild?.dataset?.name;
    if (this.editing && this.pointed && event.buttons & 1 && name) this.pointAt(name, this.pointed.from);
  }

  rangeOf(one, other) {
    const [r1, c1] = this.place(one), [r2, c2] = this.place(other);
    const [first, last] = [nameOf(Math.min(r1, r2), Math.min(c1, c2)), nameOf(Math.max(r1, r2), Math.max(c1, c2))];
    return first === last ? first : `${first}:${last}`;
  }

  // ---- typing ----

  edit() {
    if (this.isGiven() || this.editing) return;
    this.byTyping = false;
    this.editing = this.activeField;
    this.activeField.value = this.textOf(this.activeName);
    this.widen();
    const end = this.activeField.value.length;
    this.activeField.setSelectionRange(end, end);
  }

  typed(field) {
    if (!this.editing) this.byTyping = true;
    this.editing = field;
    this.pointed = null;
    this.mirror();
  }

  mirror() {
    const other = this.editing === this.bar ? this.activeField : this.bar;
    other.value = this.editing.value;
    this.widen();
  }

  /** A formula is longer than its cell: while it is typed, the field reaches over its neighbours. */
  widen() {
    const field = this.activeField, cell = field.parentElement;
    const wanted = Math.min(field.value.length * LETTER + 24, WIDEST_FIELD);
    field.classList.toggle("wide", wanted > cell.offsetWidth);
    field.style.width = wanted > cell.offsetWidth ? `${wanted}px` : "";
    field.style.marginInlineStart = `${Math.min(0, this.roomFrom(cell) - wanted)}px`;
  }

  roomFrom(cell) {
    return this.scroll.scrollLeft + this.scroll.clientWidth - cell.offsetLeft;
  }

  left(event) {
    const to = event.relatedTarget;
    if (this.editing && (to === this.bar || to === this.activeField)) this.editing = to;
    else this.keep();
  }

  /** What is typed becomes the cell's; Python answers with what has changed. */
  keep() {
    if (!this.editing) return;
    const text = this.editing.value, name = this.activeName;
    this.stop();
    if (text === this.textOf(name)) return this.paint(name);
    this.activeField.value = text;
    this.bar.value = text;
    this.model.send({ do: "set", cells: { [name]: text } });
  }

  cancel() {
    this.stop();
    this.paint(this.activeName);
    this.drawBar();
  }

  stop() {
    this.editing = null;
    this.pointed = null;
    this.byTyping = false;
    this.activeField.classList.remove("wide");
    this.activeField.style.width = this.activeField.style.marginInlineStart = "";
  }

  step(which) { this.model.send({ do: which }); }

  pasted(event) {
    const text = event.clipboardData.getData("text/plain");
    if (!isBlock(text)) return;
    event.preventDefault();
    const cells = {};
    readBlock(text).forEach((row, down) => row.forEach((value, right) => {
      const r = this.active.r + down, c = this.active.c + right;
      if (r < this.height && c < this.width && !this.isGiven(nameOf(r, c))) cells[nameOf(r, c)] = value.trim();
    }));
    if (this.editing) this.cancel();
    if (Object.keys(cells).length) this.model.send({ do: "set", cells });
  }

  // ---- keys ----

  pressed(event) {
    if (event.isComposing) return;
    const inCell = this.body.contains(event.target), inBar = event.target === this.bar;
    const changed = this.editing && this.editing.value !== this.textOf(this.activeName);
    if (event.key === "Escape" && !this.editing) { this.leaving = true; return; }
    if (event.key === "Escape" && inBar && !changed) { this.cancel(); keepFromNotebook(event); this.select(this.active.r, this.active.c); return; }
    keepFromNotebook(event);
    let done = false;
    if (!this.editing && (isUndo(event) || isRedo(event))) done = (this.step(isUndo(event) ? "undo" : "redo"), true);
    else if (inBar) done = this.pressedInBar(event);
    else if (inCell) done = this.editing ? this.pressedTyping(event) : this.pressedMoving(event);
    if (event.key !== "Shift") this.leaving = false;
    if (done) event.preventDefault();
  }

  pressedInBar({ key, shiftKey }) {
    if (key === "Escape") { this.cancel(); this.select(this.active.r, this.active.c); return true; }
    if (key !== "Enter") return false;
    this.keep();
    this.select(this.active.r + (shiftKey ? -1 : 1), this.active.c);
    return true;
  }

  pressedTyping(event) {
    const { key } = event;
    if (key === "Escape") { this.cancel(); this.activeField.select(); return true; }
    if (key === "F2") { this.byTyping = false; return true; }
    const arrow = key.startsWith("Arrow");
    // as in Excel: after F2, and in a formula, the arrow keys move the caret
    if (arrow && (!this.byTyping || this.editing.value.startsWith("="))) return false;
    if (!arrow && key !== "Enter" && key !== "Tab") return false;
    this.keep();
    return this.pressedMoving(event);
  }

  pressedMoving(event) {
    const { r, c } = this.active, { key, shiftKey } = event;
    if (event.altKey) return false;
    if (key === "Tab") return this.tab(shiftKey ? -1 : 1);
    const column = key === "Enter" ? this.tabbedFrom ?? c : c;
    const moves = {
      Enter: [r + (shiftKey ? -1 : 1), column],
      ArrowDown: [r + 1, c], ArrowUp: [r - 1, c], ArrowRight: [r, c + 1], ArrowLeft: [r, c - 1],
      PageDown: [r + PAGE_ROWS, c], PageUp: [r - PAGE_ROWS, c],
      Home: [isCommand(event) ? 0 : r, 0], End: [isCommand(event) ? this.height - 1 : r, this.width - 1],
    };
    if (key in moves) {
      this.tabbedFrom = null;
      this.select(...moves[key]);
      return true;
    }
    if (key === "F2") return this.edit(), true;
    if (key === "Delete") return this.clear(), true;
    return false;
  }

  /** Right or left; out of the sheet at the end of a row, or after Esc: the keyboard is never caught. */
  tab(by) {
    const c = this.active.c + by;
    if (this.leaving || c < 0 || c >= this.width) return false;
    this.tabbedFrom ??= this.active.c;
    this.select(this.active.r, c);
    return true;
  }

  clear() {
    if (this.isGiven() || !this.textOf(this.activeName)) return;
    this.model.send({ do: "set", cells: { [this.activeName]: "" } });
  }
}

export default {
  render({ model, el }) {
    const view = new SheetView(model, el);
    return () => view.remove();
  },
};
