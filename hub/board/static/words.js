// What is read from the back of the room: totals, headlines, questions, work handed in.
import { label } from "./model.js";
import { clock, findingTitle, isMisconception, made, put, questionName, say, stateWord, workState } from "./said.js";

const MOST_HEADLINES = 5;
const MOST_HAND_INS = 4;

/** Replace the children only where what they say has changed. */
function show(root, said, build) {
  const mark = JSON.stringify(said);
  if (root.dataset.mark === mark) return;
  root.dataset.mark = mark;
  root.replaceChildren(...build(said));
}

export function showTotals(root, totals, module) {
  // with a test nobody is stuck: it is answered, or not
  const names = ["stuck", "working", "finished", "not_begun"].slice(module.kind === "test" ? 1 : 0);
  const parts = names.map((name) => [name, totals[name]]);
  show(root, [...parts, totals.learners], () =>
    parts.map(([name, count]) => {
      const tile = made("li", "total");
      tile.dataset.state = name;
      tile.append(made("span", count ? "count" : "count none", String(count)), " ", made("span", "label", say(name)));
      return tile;
    }),
  );
}

/** The sentences about one question where learners are stuck. */
function headline({ question, counts }) {
  const [first] = counts.findings.filter((one) => one.stuck);
  const lines = [];
  if (first && counts.stuck === 1) lines.push(say("one_finding", { title: findingTitle(first.code) }));
  else if (first && first.stuck > 1) {
    const kind = isMisconception(question, first.code) ? "same_misconception" : "same_finding";
    lines.push(say(kind, { count: first.stuck, title: findingTitle(first.code) }));
  } else if (first) lines.push(say("all_differ"));
  return { head: say("stuck_at", { count: counts.stuck, question: questionName(question) }), title: question.title, lines };
}

function inWords(model, module, most) {
  const ranked = model.ranked(module.id);
  const totals = model.totals(module.id);
  const said = { headlines: ranked.slice(0, most).map(headline), rest: [], calm: [] };
  if (ranked.length > most) {
    const list = ranked.slice(most).map(({ question, counts }) => `${questionName(question)} (${counts.stuck})`);
    said.rest.push(say("more_stuck", { list: list.join(", ") }));
  }
  if (!totals.learners) said.calm = [say("nobody_there"), say("nobody_todo")];
  else if (totals.not_begun === totals.learners) said.calm = [say("nobody_began")];
  else if (module.kind === "test") said.calm = [say("all_answered", { count: totals.finished, all: totals.learners })];
  else if (!ranked.length) said.calm = [say("nobody_stuck")];
  if (ranked.length < 3 && module.kind !== "test") {
    const working = (question) => model.counts.get(question.id)?.working ?? 0;
    const question = module.questions.reduce((one, other) => (working(other) > working(one) ? other : one));
    if (working(question) > 1) said.rest.push(say("most_working", { question: questionName(question), count: working(question) }));
  }
  return said;
}

function sentences(said) {
  const list = made("ol");
  for (const one of said.headlines) {
    const item = made("li");
    item.append(made("p", "head", one.head), made("p", "title", one.title), ...one.lines.map((line) => made("p", "same", line)));
    list.append(item);
  }
  const calm = said.calm.map((line, place) => made("p", place ? "" : "calm", line));
  return [...(said.headlines.length ? [list] : []), ...calm, ...said.rest.map((line) => made("p", "rest", line))];
}

/** As many sentences as there is room for; the other questions are named in the last one. */
export function showHeadlines(root, model, module) {
  const room = [root.clientHeight, root.clientWidth];
  const mark = JSON.stringify([room, inWords(model, module, MOST_HEADLINES)]);
  if (root.dataset.mark === mark) return;
  root.dataset.mark = mark;
  for (let most = MOST_HEADLINES; most > 0; most -= 1) {
    root.replaceChildren(...sentences(inWords(model, module, most)));
    if (root.scrollHeight <= root.clientHeight + 1) break;
  }
  root.tabIndex = root.scrollHeight > root.clientHeight + 1 ? 0 : -1;
}

export function showQuestions(root, model, module) {
  if (root.dataset.module !== module.id) {
    root.dataset.module = module.id;
    root.replaceChildren(...module.questions.map((question) => questionCard(question, module)));
  }
  module.questions.forEach((question, place) => {
    const counts = model.counts.get(question.id) ?? {};
    const card = root.children[place];
    for (const state of ["done", "working", "stuck"]) {
      const count = counts[state] ?? 0;
      const shown = card.querySelector(`.n[data-state="${state}"]`);
      put(shown.querySelector("b"), String(count));
      shown.classList.toggle("zero", !count);
      card.querySelector(`.bar [data-state="${state}"]`).style.flexGrow = count;
    }
    card.querySelector('.bar [data-state="not_started"]').style.flexGrow = counts.not_started ?? 1;
  });
}

function questionCard(question, module) {
  const card = made("li");
  card.title = question.title;
  const bar = made("div", "bar");
  bar.setAttribute("aria-hidden", "true");
  for (const state of ["done", "working", "stuck", "not_started"]) {
    const part = made("span");
    part.dataset.state = state;
    bar.append(part);
  }
  const numbers = made("p", "numbers");
  for (const state of ["done", "working", "stuck"]) {
    const one = made("span", "n");
    one.dataset.state = state;
    const sign = made("i", "sign");
    sign.setAttribute("aria-hidden", "true");
    one.append(sign, made("b"), made("span", "unseen", ` ${stateWord(state, module)}. `));
    numbers.append(one);
  }
  const head = made("h3");
  const number = made("span", "", question.number);
  number.setAttribute("aria-hidden", "true");
  head.append(number, made("span", "unseen", questionName(question)));
  card.append(head, made("p", "unseen", question.title), bar, numbers);
  return card;
}

export function showHandIns(root, model, module) {
  const all = model.handIns(module.id);
  const states = [["being_graded", "waiting"], ["graded", "graded"], ["cannot_judge", "cannot_judge"], ["our_fault", "our_fault"]]
    .map(([name, state]) => [name, state, all.filter(({ work }) => work.state === state).length])
    .filter(([, , count]) => count);
  const last = all.slice(0, MOST_HAND_INS).map(({ row, number, work }) => ({
    who: model.named ? label(row) : say("learner", { number }),
    at: clock(new Date(Date.parse(work.at) + model.ahead)),
    state: work.state,
    said: workState(work),
  }));
  const head = all.length ? say("handed_in_of", { count: all.length, all: model.order.length }) : say("nothing_handed_in");
  show(root, { head, states, last }, () => {
    const chips = made("p", "chips");
    for (const [name, state, count] of states) {
      const chip = made("span", "chip", `${say(name)} ${count}`);
      chip.dataset.state = `work_${state}`;
      chips.append(chip, " ");
    }
    const list = made("ul");
    for (const one of last) {
      const item = made("li");
      item.dataset.state = `work_${one.state}`;
      item.append(made("span", "at", one.at), " ", made("span", "who", one.who), " ", made("span", "said", one.said));
      list.append(item);
    }
    return [made("p", "head", head), ...(states.length ? [chips, list] : [])];
  });
}
