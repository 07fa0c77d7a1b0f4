// What the board knows: rows and counts as the service tells them, without anything of the screen.

export class Model {
  constructor(modules) {
    this.modules = modules;
    this.moduleOf = new Map(modules.flatMap((one) => one.questions.map(({ id }) => [id, one.id])));
    this.rows = new Map(); // key -> row
    this.order = []; // keys; what has a place keeps it while the page is open
    this.counts = new Map(); // question -> counts
    this.ahead = 0; // milliseconds by which this computer's clock is ahead of the service's
    this.named = false;
  }

  /** Take in a message. Returns the keys whose rows changed, and whether there are other rows. */
  take(message) {
    if (message.now) this.ahead = Date.now() - Date.parse(message.now);
    const changed = new Set();
    let rebuilt = false;
    for (const one of message.questions ?? []) this.counts.set(one.id, one);
    if (message.event === "board") {
      const keys = new Set(message.learners.map((row) => row.key));
      const named = message.learners.some((row) => "login" in row);
      for (const key of this.order) if (!keys.has(key)) (this.rows.delete(key), (rebuilt = true));
      this.order = this.order.filter((key) => keys.has(key));
      rebuilt ||= named !== this.named;
      this.named = named;
    }
    for (const row of message.learners ?? []) {
      const before = this.rows.get(row.key);
      if (!before) this.order.push(row.key);
      rebuilt ||= !before || before.name !== row.name || before.login !== row.login;
      this.rows.set(row.key, row);
      changed.add(row.key);
    }
    return { changed, rebuilt };
  }

  now() {
    return Date.now() - this.ahead;
  }

  /** Rows as they are shown: by number, or by name. */
  shown(lang) {
    const rows = this.order.map((key) => this.rows.get(key));
    if (!this.named) return rows;
    return rows.sort((one, other) => sorted(one).localeCompare(sorted(other), lang));
  }

  module(id) {
    return this.modules.find((one) => one.id === id);
  }

  /** How many learners stand where in a module; each learner is counted once. */
  totals(module) {
    const total = { not_begun: 0, working: 0, stuck: 0, finished: 0, learners: this.order.length };
    const questions = this.module(module).questions;
    for (const row of this.rows.values()) {
      const at = questions.map(({ id }) => row.questions[id]?.state);
      if (at.includes("stuck")) total.stuck += 1;
      else if (at.every((state) => state === "done")) total.finished += 1;
      else if (at.some(Boolean)) total.working += 1;
      else total.not_begun += 1;
    }
    return total;
  }

  /** How many are stuck in a module. */
  stuckIn(module) {
    return this.totals(module).stuck;
  }

  /** Questions of a module where somebody is stuck, most first. */
  ranked(module) {
    return this.module(module)
      .questions.map((question) => ({ question, counts: this.counts.get(question.id) }))
      .filter(({ counts }) => counts?.stuck)
      .sort((one, other) => other.counts.stuck - one.counts.stuck);
  }

  /** What was handed in of a module, the last first. */
  handIns(module) {
    return this.order
      .map((key, place) => ({ row: this.rows.get(key), number: place + 1 }))
      .map((one) => ({ ...one, work: one.row.submissions[module] }))
      .filter((one) => one.work)
      .sort((one, other) => (one.work.at < other.work.at ? 1 : -1));
  }

  /** The part in which most learners were last seen; `now` stays, where anybody was seen in it, unless
   *  another is clearly ahead. */
  busiest(now) {
    const seen = new Map(this.modules.map(({ id }) => [id, 0]));
    for (const row of this.rows.values()) {
      let [last, where] = ["", null];
      for (const [id, { at }] of Object.entries(row.questions))
        if (at > last && this.moduleOf.has(id)) [last, where] = [at, this.moduleOf.get(id)];
      if (where) seen.set(where, seen.get(where) + 1);
    }
    const [best, most] = [...seen].reduce((one, other) => (other[1] > one[1] ? other : one));
    if (!seen.has(now)) return best;
    const ahead = seen.get(now) ? Math.ceil(this.order.length / 10) : 0;
    return most > seen.get(now) + ahead ? best : now;
  }

  /** Questions that learners report and this course does not have. */
  unknown() {
    const found = new Set();
    for (const row of this.rows.values())
      for (const id of Object.keys(row.questions)) if (!this.moduleOf.has(id)) found.add(id);
    return [...found].sort();
  }
}

/** As a list of names is sorted: without the title before it. */
function sorted(row) {
  return label(row).replace(/^(นางสาว|นาง|นาย|น\.ส\.)\s*/, "");
}

/** How somebody is called, where names are on. */
export function label(row) {
  return row.name || row.login;
}
