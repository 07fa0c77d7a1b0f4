// The table editor: real fields in a real table; Python holds the rows.

const STEPS_KEPT = 200;

class TableEditorView extends TablePage {
  // ---- changing ----

  copyOfRows() { return this.rows.map((row) => ({ ...row })); }

  change(rows, places = null) {
    this.remember(this.copyOfRows());
    this.send(rows, places);
  }

  remember(rows) {
    this.history.past.push(rows);
    if (this.history.past.length > STEPS_KEPT) this.history.past.shift();
    this.history.future = [];
  }

  /** `places`: rows stand elsewhere than before, so a complaint would point to a wrong one. */
  send(rows, places) {
    if (places && this.model.get("complaints").length) this.model.set("complaints", []);
    this.history.known = rows;
    this.model.set("rows", rows);
    this.model.save_changes();
    this.drawTools();
  }

  keep(field) {
    this.typing = null;
    const r = Number(field.dataset.row), key = this.columns[field.dataset.column].key;
    if (!this.rows[r] || (this.rows[r][key] ?? "") === field.value) return;
    const rows = this.copyOfRows();
    rows[r][key] = field.value;
    this.change(rows);
  }

  blank() { return Object.fromEntries(this.columns.map((column) => [column.key, ""])); }

  addRow() {
    const rows = this.copyOfRows(), at = rows.length ? this.current + 1 : 0;
    rows.splice(at, 0, this.blank());
    this.change(rows, true);
    this.go(at, 0);
    this.say(fill(this.labels.added, { row: at + 1 }));
  }

  deleteRow() {
    if (!this.rows.length) return;
    const rows = this.copyOfRows(), row = this.current + 1;
    rows.splice(this.current, 1);
    this.change(rows, true);
    this.say(fill(this.labels.deleted, { row }));
  }

  moveRow(by) {
    const rows = this.copyOfRows(), to = this.current + by;
    if (to < 0 || to >= rows.length) return;
    rows.splice(to, 0, rows.splice(this.current, 1)[0]);
    this.current = to;
    this.change(rows, true);
    this.say(fill(this.labels.moved, { row: to + 1 }));
  }

  step(from, to, word) {
    if (!this.history[from].length) return;
    const rows = this.history[from].pop();
    this.history[to].push(this.copyOfRows());
    this.send(rows, rows.length !== this.rows.length);
    this.say(this.labels[word]);
  }

  pasted(event) {
    const text = event.clipboardData.getData("text/plain");
    if (!isBlock(text)) return;
    event.preventDefault();
    const rows = this.copyOfRows(), top = Number(event.target.dataset.row);
    const left = Number(event.target.dataset.column);
    let count = 0;
    readBlock(text).forEach((cells, down) => {
      const row = (rows[top + down] ??= this.blank());
      cells.slice(0, this.columns.length - left).forEach((cell, right) => {
        row[this.columns[left + right].key] = this.stored(this.columns[left + right], cell.trim());
        count++;
      });
    });
    this.change(rows);
    this.say(fill(this.labels.pasted, { count }));
  }

  /** Excel has copied the words of a choice; the table keeps what they stand for. */
  stored(column, text) {
    return column.choices.find(([, shown]) => shown === text)?.[0] ?? text;
  }

  // ---- moving ----

  go(r, c) {
    const field = this.field(r, c);
    if (!field) return false;
    field.focus();
    field.select?.();
    return true;
  }

  entered(field) {
    this.current = Number(field.dataset.row);
    this.drawTools();
  }

  pressed(event) {
    if (event.isComposing) return;
    const field = event.target.closest("[data-row]");
    const changed = field && (this.rows[field.dataset.row]?.[this.columns[field.dataset.column].key] ?? "") !== field.value;
    if (event.key === "Escape" && !changed) return;  // JupyterLab's own way out of a widget
    keepFromNotebook(event);
    if (event.key === "Escape" || (changed && isUndo(event))) this.putBack(field);
    else if (isUndo(event)) this.step("past", "future", "undone");
    else if (isRedo(event)) this.step("future", "past", "redone");
    else if (!field || !this.moveFrom(field, event)) return;
    event.preventDefault();
  }

  putBack(field) {
    this.typing = null;
    field.value = this.rows[field.dataset.row][this.columns[field.dataset.column].key] ?? "";
    field.select?.();
  }

  /** Move as Excel does; false where the key is the field's own. */
  moveFrom(field, event) {
    const r = Number(field.dataset.row), c = Number(field.dataset.column);
    const list = field.tagName === "SELECT", { key } = event;
    if (event.altKey || isCommand(event)) return false;
    if (key === "Enter") return this.leave(field, r + (event.shiftKey ? -1 : 1), c);
    if (event.shiftKey) return false;
    if (key === "F2" && !list) return field.setSelectionRange(field.value.length, field.value.length), true;
    // up and down choose from a list, as in every list
    if (key === "ArrowDown" && !list) return this.leave(field, r + 1, c);
    if (key === "ArrowUp" && !list) return this.leave(field, r - 1, c);
    if (key === "ArrowRight" && (list || leaves(field, true))) return this.leave(field, r, c + 1);
    if (key === "ArrowLeft" && (list || leaves(field, false))) return this.leave(field, r, c - 1);
    return false;
  }

  leave(field, r, c) {
    this.keep(field);
    if (!this.go(r, c)) field.select?.();
    return true;
  }
}

export default {
  render({ model, el }) {
    const view = new TableEditorView(model, el);
    return () => view.remove();
  },
};
