// The trainer's desk: asks how things stand, shows it, and presses buttons. All work is the service's:
// a page that is closed, loaded anew or opened twice sees the same.
import { ask, filled, given } from "../pages/page.js";
import { showClass, showFiles, showHand, showNeeded, showStep, stateText } from "./desk_view.js";

const WORKING_MS = 1000;
const IDLE_MS = 4000;
const data = given();
const { texts, titles } = data;
const banner = document.getElementById("banner");
const said = document.getElementById("said");
const buttons = [...document.querySelectorAll("button.press")];
let running = null;
let states = new Map();
let timer = 0;
let asking = 0;

function tell(text) {
  said.textContent = text;
}

function warn(text) {
  // the same words again would be read aloud again
  if (banner.textContent !== text) banner.textContent = text;
  banner.hidden = !text;
}

function show(now) {
  running = now.running;
  for (const button of buttons) {
    button.setAttribute("aria-disabled", String(running !== null));
  }
  for (const step of now.steps) {
    showStep(step, data);
    const before = states.get(step.id);
    if (before !== undefined && before !== step.state) {
      const text = step.state === "running" ? texts.begun : texts.ended;
      tell(filled(text, { title: titles[step.id], state: stateText(step, data) }));
    }
    states.set(step.id, step.state);
  }
  showFiles(now.files, data);
  warn(now.problem);
  if (now.numbers === null) return;
  showClass(now, data);
  showHand(now.numbers, data);
  showNeeded(now.numbers.needed, data);
}

async function look() {
  clearTimeout(timer);
  const mine = ++asking;
  try {
    const { status, said: now } = await ask(data.now);
    // an answer that was overtaken by a press tells old news
    if (mine !== asking) return;
    if (status === 200) {
      show(now);
    } else {
      warn(status === 403 ? texts.logged_out : now?.message ?? texts.away);
    }
  } catch {
    if (mine === asking) warn(texts.away);
  }
  if (mine === asking) timer = setTimeout(look, running === null ? IDLE_MS : WORKING_MS);
}

async function press(button) {
  if (button.getAttribute("aria-disabled") === "true") {
    warn(filled(texts.busy, { title: titles[running] ?? "" }));
    return;
  }
  const step = button.dataset.step;
  const boxes = button.closest(".step").querySelectorAll(".choice input");
  const body = Object.fromEntries([...boxes].map((box) => [box.name, box.checked]));
  for (const one of buttons) one.setAttribute("aria-disabled", "true");
  let problem = "";
  try {
    const { status, said: job } = await ask(data.press[step], { method: "POST", body });
    if (status !== 202) problem = [job?.message ?? texts.refused, job?.todo].filter(Boolean).join(" ");
    else if (job.id !== step) problem = filled(texts.busy, { title: titles[job.id] });
  } catch {
    problem = texts.away;
  }
  await look();
  if (problem) warn(problem);
}

for (const button of buttons) button.addEventListener("click", () => press(button));
document.addEventListener("visibilitychange", () => document.hidden || look());
look();
