// Learners by questions. Built once; after that only the cells that changed are touched.
import { label } from "./model.js";
import { longAge, made, put, questionName, say, shortAge, shortPoints, stateWord, workState } from "./said.js";

const SMALLEST = 15; // pixels of a row; below that the tables scroll
const SMALLEST_NAMED = 20; // a name is longer than a number, and must be read
const LARGEST = 64;
const HEAD_ROWS = 1.2;
const WORK_WIDTH = 1.3; // of a cell

export class Tables {
  constructor(root) {
    this.root = root;
    this.cells = new Map(); // key -> Map(question or "work" -> cell)
    new ResizeObserver(() => this.#fit()).observe(root);
  }

  /** Lay out everything anew: other learners, another module, names on or off. */
  build(model, module, lang) {
    Object.assign(this, { model, module, rows: model.shown(lang) });
    this.root.classList.toggle("named", model.named);
    this.cells.clear();
    this.parts = 0;
    this.#fit();
  }

  /** Bring the rows of these learners up to date. */
  patch(keys, { flash = true } = {}) {
    const now = this.model.now();
    for (const key of keys) {
      const cells = this.cells.get(key);
      const row = this.model.rows.get(key);
      if (!cells || !row) continue;
      for (const { id } of this.module.questions) paint(cells.get(id), standing(row.questions[id], now, this.module), flash);
      paint(cells.get("work"), work(row.submissions[this.module.id], now), flash);
    }
  }

  /** Times go on while nothing else does. */
  tick() {
    this.patch(this.cells.keys(), { flash: false });
  }

  /** As many tables side by side as make the cells largest. */
  #fit() {
    if (!this.rows) return;
    const { clientWidth: width, clientHeight: height } = this.root;
    const parts = bestParts(this.rows.length, this.module.questions.length, width, height, this.model.named);
    if (parts.count !== this.parts) this.#lay(parts.count);
    this.root.style.setProperty("--cell", `${parts.cell}px`);
    this.root.classList.toggle("roomy", parts.cell >= 34 && parts.wide >= 34);
    this.root.classList.toggle("narrow", parts.wide < 2.1 * Math.min(20, 0.46 * parts.cell));
    // what scrolls must be reached by keyboard
    const scrolls = this.root.scrollHeight > this.root.clientHeight + 2;
    this.root.tabIndex = scrolls || this.root.scrollWidth > this.root.clientWidth ? 0 : -1;
  }

  #lay(count) {
    this.parts = count;
    this.cells.clear();
    const size = Math.ceil(this.rows.length / count) || 1;
    const tables = [];
    for (let first = 0; first < this.rows.length; first += size) tables.push(this.#table(first, this.rows.slice(first, first + size)));
    this.root.replaceChildren(...tables);
    this.patch(this.cells.keys(), { flash: false });
  }

  #table(first, rows) {
    const table = made("table");
    table.append(made("caption", "unseen", say("part", { first: first + 1, last: first + rows.length })));
    const head = table.createTHead().insertRow();
    head.append(heading(say(this.model.named ? "name" : "number"), "", "who"));
    for (const one of this.module.questions) head.append(heading(one.number, `${questionName(one)} ${one.title}`));
    head.append(heading(say("work"), say("handed_in"), "work"));
    const body = table.createTBody();
    rows.forEach((row, place) => body.append(this.#row(row, first + place + 1)));
    return table;
  }

  #row(row, number) {
    const line = made("tr");
    line.dataset.key = row.key;
    const who = made("th", "who");
    who.scope = "row";
    if (this.model.named) {
      who.append(made("span", "name", label(row)));
      who.title = row.name ? `${row.name} · ${row.login}` : row.login;
    } else {
      who.append(made("span", "unseen", say("learner", { number })), hidden(made("span", "", String(number))));
    }
    const cells = new Map();
    for (const { id } of this.module.questions) cells.set(id, cell(line.insertCell()));
    cells.set("work", cell(line.insertCell(), "work"));
    line.prepend(who);
    this.cells.set(row.key, cells);
    return line;
  }
}

/** The number of tables, and the height and width of their cells. */
export function bestParts(learners, questions, width, height, named) {
  const smallest = named ? SMALLEST_NAMED : SMALLEST;
  let best = { count: 1, cell: smallest, wide: 0, worth: -1 };
  for (let count = 1; count <= Math.min(8, Math.max(1, learners)); count += 1) {
    const rows = Math.ceil(learners / count) || 1;
    const tall = Math.min(LARGEST, (height - 4) / (rows + HEAD_ROWS));
    const who = named ? Math.max(90, Math.min(230, tall * 5)) : Math.max(28, tall * 0.9);
    const wide = (width / count - who - 14) / (questions + WORK_WIDTH);
    const worth = Math.min(tall, wide * 1.1);
    if (worth > best.worth) best = { count, cell: Math.max(smallest, Math.floor(tall)), wide, worth };
  }
  return best;
}

function standing(one, now, module) {
  if (!one) return { state: "not_started", more: "", said: say("not_started"), mark: "" };
  const { state, tries, at } = one;
  const open = state !== "done";
  return {
    state,
    mark: `${state} ${tries} ${at}`,
    more: open && tries > 1 ? `${tries}×` : "",
    age: open ? shortAge(at, now) : "",
    said: [stateWord(state, module), open && tries ? say("tries", { count: tries }) : "", longAge(at, now)].filter(Boolean).join(", "),
  };
}

function work(one, now) {
  if (!one) return { state: "no_work", more: "", said: "", mark: "" };
  return {
    state: one.state === "graded" && one.points === null ? "work_received" : `work_${one.state}`,
    mark: `${one.state} ${one.points} ${one.at}`,
    more: one.state === "graded" ? shortPoints(one) : "",
    said: `${workState(one)}, ${longAge(one.at, now)}`,
  };
}

function cell(td, name = "") {
  td.className = `cell ${name}`;
  const parts = { td, sign: hidden(made("span", "sign")), more: hidden(made("span", "more")), age: hidden(made("span", "age")), said: made("span", "unseen") };
  td.append(parts.sign, parts.more, parts.age, parts.said);
  return parts;
}

function paint(cell, { state, more, age = "", said, mark }, flash) {
  if (cell.td.dataset.state !== state) cell.td.dataset.state = state;
  put(cell.more, more);
  put(cell.age, age);
  if (cell.saidLast !== said) {
    cell.saidLast = cell.said.textContent = cell.td.title = said;
  }
  if (flash && cell.mark !== undefined && cell.mark !== mark) {
    cell.td.classList.add("new");
    clearTimeout(cell.fade);
    cell.fade = setTimeout(() => cell.td.classList.remove("new"), 1500);
  }
  cell.mark = mark;
}

function heading(text, title, name = "") {
  const th = made("th", name, text);
  th.scope = "col";
  if (title) {
    th.title = title;
    // where it is narrow, "11" in place of "1.11"
    const [module, rest] = text.split(".");
    const shown = hidden(made("span", "", rest ?? module));
    if (rest) shown.prepend(made("span", "module", `${module}.`));
    th.replaceChildren(shown, made("span", "unseen", title));
  }
  return th;
}

function hidden(element) {
  element.setAttribute("aria-hidden", "true");
  return element;
}
