// The class board: what the service tells, on the screen within a frame, and who chose what to see.
import { Live } from "./live.js";
import { Model } from "./model.js";
import { clock, lang, me, modules, put, questionName, say, stream } from "./said.js";
import { Tables } from "./tables.js";
import { showHandIns, showHeadlines, showQuestions, showTotals } from "./words.js";

const SUMMARY_EVERY = 30_000; // a screen reader is told no more often
const TIMES_EVERY = 20_000;

const at = (id) => document.getElementById(id);
const model = new Model(modules);
const tables = new Tables(at("tables"));
const tabs = [...at("tabs").children];
// before anybody has begun: the first module, not the test that goes before it
let module = modules.find(({ kind }) => kind === "module") ?? modules[0];
let following = true;
let waiting = null; // what the next frame has to draw

function draw() {
  const { changed, rebuilt } = waiting;
  waiting = null;
  if (following) choose(model.busiest(module.id));
  if (rebuilt || tables.module !== module) tables.build(model, module, lang);
  else tables.patch(changed);
  showTotals(at("totals"), model.totals(module.id), module);
  showQuestions(at("questions"), model, module);
  showHandIns(at("hand-ins"), model, module);
  showHeadlines(at("headlines"), model, module); // last: it takes the room that is left
  for (const tab of tabs) badge(tab);
  const unknown = model.unknown();
  at("unknown").hidden = !unknown.length;
  put(at("unknown"), say("unknown", { list: unknown.join(", ") }));
  summarise();
}

function later({ changed = new Set(), rebuilt = false } = {}) {
  if (waiting) {
    changed.forEach((key) => waiting.changed.add(key));
    waiting.rebuilt ||= rebuilt;
  } else {
    waiting = { changed: new Set(changed), rebuilt };
    requestAnimationFrame(draw);
  }
}

function badge(tab) {
  const stuck = model.stuckIn(tab.dataset.module);
  const badge = tab.querySelector(".badge");
  badge.hidden = !stuck;
  put(badge, `! ${stuck}`);
  badge.title = `${stuck} ${say("stuck")}`;
}

function choose(id) {
  module = model.module(id);
  for (const tab of tabs) {
    const chosen = tab.dataset.module === id;
    tab.setAttribute("aria-selected", chosen);
    tab.tabIndex = chosen ? 0 : -1;
  }
  at("panel").setAttribute("aria-labelledby", `tab-${id}`);
  at("panel").dataset.kind = module.kind;
}

function follow(on) {
  following = on;
  at("follow").setAttribute("aria-pressed", on);
}

at("tabs").addEventListener("click", (event) => {
  const tab = event.target.closest("[role=tab]");
  if (tab) pick(tab);
});

at("tabs").addEventListener("keydown", (event) => {
  const here = tabs.indexOf(event.target.closest("[role=tab]"));
  const steps = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: tabs.length - 1 };
  if (here < 0 || !(event.key in steps)) return;
  event.preventDefault();
  const tab = tabs.at(steps[event.key] % tabs.length);
  tab.focus();
  pick(tab);
});

function pick(tab) {
  follow(false);
  choose(tab.dataset.module);
  later();
}

at("follow").addEventListener("click", () => {
  follow(!following);
  later();
});

at("names").addEventListener("click", () => {
  const on = at("names").getAttribute("aria-checked") !== "true";
  at("names").setAttribute("aria-checked", on);
  live.open(on);
});

let told = "";
let toldAt = -Infinity;
function summarise() {
  if (!model.order.length || performance.now() - toldAt < SUMMARY_EVERY) return;
  const [worst] = model.ranked(module.id);
  let text = say("summary", { module: module.short, ...model.totals(module.id) });
  if (worst) text += ` ${say("stuck_at", { count: worst.counts.stuck, question: questionName(worst.question) })}`;
  if (text === told) return;
  [told, toldAt] = [text, performance.now()];
  put(at("summary"), text);
}

function state({ live, seen, why }) {
  const time = seen ? clock(seen) : "";
  at("live").dataset.state = live ? "live" : "away";
  put(at("live-text"), live ? `${say("live")} ${time}` : say("connecting"));
  document.body.classList.toggle("stale", !live);
  at("away").hidden = live;
  at("away-link").hidden = why !== "logged_out";
  if (!live) put(at("away-text"), seen ? say(why || "not_live", { time }) : say("never_live"));
}

const live = new Live(stream, me, (message) => later(model.take(message)), state);
new ResizeObserver(() => later()).observe(at("headlines"));
choose(module.id);
live.open();
setInterval(() => {
  tables.tick();
  summarise();
}, TIMES_EVERY);
