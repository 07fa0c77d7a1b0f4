// The board's sentences: states, times and findings in the words of the page.
import { filled, given } from "../pages/page.js";

export const { lang, texts, modules, findings, beginnings, stream, me } = given();

export function say(name, values = {}) {
  return filled(texts[name], values);
}

export function questionName(question) {
  return say("question", { number: question.number });
}

export function findingTitle(code) {
  return findings[code] ?? beginnings.find(([begin]) => code.startsWith(begin))[1];
}

/** How a learner stands with a question; of a test, whether rightly is not said. */
export function stateWord(state, module) {
  return say(module.kind === "test" && state === "done" ? "answered" : state);
}

/** A mistake that this question knows, not one that any question may have. */
export function isMisconception(question, code) {
  return code.startsWith(`${question.id}.`);
}

export function clock(date) {
  return date.toLocaleTimeString(lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

function minutes(at, now) {
  return Math.max(0, Math.floor((now - Date.parse(at)) / 60_000));
}

/** "4 min", as it fits into a cell. */
export function shortAge(at, now) {
  const past = minutes(at, now);
  return past < 60 ? say("minutes", { count: past }) : say("hours", { count: Math.floor(past / 60) });
}

/** "4 minutes ago". */
export function longAge(at, now) {
  const past = minutes(at, now);
  if (past < 1) return say("now");
  if (past < 60) return say("minutes_ago", { count: past });
  return say("hours_ago", { count: Math.floor(past / 60) });
}

function number(points) {
  return Number(points).toLocaleString("en", { maximumFractionDigits: 1 });
}

export function points(work) {
  return say("points", { points: number(work.points), max: number(work.max_points) });
}

export function shortPoints(work) {
  return work.points === null ? "" : number(work.points);
}

const WORK = { waiting: "being_graded", superseded: "superseded", cannot_judge: "cannot_judge", our_fault: "our_fault" };

/** What became of work handed in; a test's points are not told, a proposal's are given by hand. */
export function workState(work) {
  if (work.state !== "graded") return say(WORK[work.state] ?? "being_graded");
  return work.points === null ? say("received") : points(work);
}

/** An element with a class and text; text is never markup. */
export function made(tag, name = "", text = "") {
  const element = document.createElement(tag);
  if (name) element.className = name;
  if (text !== "") element.textContent = text;
  return element;
}

/** Set text only where it differs: nothing is drawn or read out for nothing. */
export function put(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
