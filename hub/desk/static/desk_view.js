// What the desk shows, made of plain values. Whatever came from people is text, never markup.
import { filled } from "../pages/page.js";

/** An element with its class, and text or elements in it. */
function made(name, className, ...inside) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...inside);
  return element;
}

function clock(at, lang) {
  const options = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  return new Intl.DateTimeFormat(lang === "th" ? "th-TH" : "en-GB", options).format(new Date(at));
}

/** The state of a step in a few words. */
export function stateText(step, { texts, lang }) {
  if (step.state === "running" && step.total) return filled(texts.progress, step);
  const time = step.ended ? clock(step.ended, lang) : "";
  return filled(texts[step.state], { time, count: step.needed?.length ?? 0 });
}

export function showStep(step, data) {
  const item = document.getElementById(`step-${step.id}`);
  item.dataset.state = step.state;
  setText(document.getElementById(`state-${step.id}`), stateText(step, data));
  const result = item.querySelector(".result");
  // only what is new: a reader who is in the middle of a sentence must not be thrown out
  const key = JSON.stringify(step);
  if (result.dataset.key === key) return;
  result.dataset.key = key;
  const inside = resultOf(step, data);
  result.replaceChildren(...inside);
  result.hidden = inside.length === 0;
}

function resultOf(step, { texts, titles, lang }) {
  if (step.state === "not_yet") return [];
  if (step.state === "running") {
    const bar = document.createElement("progress");
    bar.setAttribute("aria-label", titles[step.id]);
    if (step.total) Object.assign(bar, { max: step.total, value: step.done });
    const by = filled(texts.pressed_by, { who: step.by });
    return [bar, made("p", "quiet", [step.now, by].filter(Boolean).join(" · "))];
  }
  if (step.state === "stopped") {
    const why = step.total ? filled(texts.stopped_at, step) : texts.stopped_why;
    return [made("p", "", why)];
  }
  if (step.state === "failed") {
    const { message, todo } = step.failure;
    return [made("p", "problem", made("b", "", message), ` ${todo}`)];
  }
  const lines = step.lines.map((line) => made("p", "", line));
  // what grading found stands in its own place, and goes away when it is put right
  if (step.id !== "grade" && step.needed.length) {
    lines.push(made("ul", "needed", ...step.needed.map((one) => neededItem(one, { texts, lang }))));
  }
  return lines;
}

export function showClass(now, { texts, marking }) {
  const people = [[texts.learners, now.learners]];
  if (now.servers !== null) people.push([texts.servers, now.servers]);
  if (now.forms) people.push([texts.forms, now.forms]);
  const shown = people.map(([text, count]) => counted(text, count));
  if (changed("people", people)) document.getElementById("people").replaceChildren(...shown);
  const rows = now.numbers.modules.map((line) => {
    const heading = made("th", "", [line.number, line.title].filter(Boolean).join(" "));
    heading.scope = "row";
    const trouble = line.cannot_judge + line.our_fault;
    const handed = cell(line.handed_in);
    if (line.drafts) handed.append(made("small", "", filled(texts.drafts, { count: line.drafts })));
    const cells = [cell(line.graded), cell(line.waiting), handCell(line, marking, texts)];
    return made("tr", "", heading, handed, ...cells, cell(trouble, "look"));
  });
  if (changed("modules", now.numbers.modules)) {
    document.getElementById("modules").replaceChildren(...rows);
  }
}

/** "12 learners", with the number large. */
function counted(text, count) {
  const [before, after] = text.split("{count}");
  return made("span", "", before, made("b", "", String(count)), after ?? "");
}

function cell(count, mark = "") {
  if (count === null) return made("td", "zero", "?");
  return made("td", count ? mark : "zero", String(count));
}

/** How much of a part waits for the trainer's hand, with the way there. */
function handCell(line, marking, texts) {
  const address = marking[line.assignment];
  if (!line.by_hand || !address) return cell(line.by_hand);
  const link = made("a", "", String(line.by_hand));
  Object.assign(link, { href: address, target: "_blank", rel: "noopener" });
  link.ariaLabel = filled(texts.mark_these, { title: line.title, count: line.by_hand });
  link.title = link.ariaLabel;
  return made("td", "", link);
}

/** How much waits for the trainer's hand, at its step. */
export function showHand(numbers, { texts }) {
  const counts = numbers.modules.map((line) => line.by_hand);
  const known = counts.every((count) => count !== null);
  const waiting = counts.reduce((sum, count) => sum + (count ?? 0), 0);
  const text = waiting ? filled(texts.by_hand, { count: waiting }) : texts.by_hand_none;
  setText(document.getElementById("state-mark"), known ? text : texts.by_hand_unknown);
  document.getElementById("step-mark").dataset.state = known && waiting ? "attention" : "not_yet";
}

const MOST = 60;

export function showNeeded(needed, data) {
  const section = document.getElementById("needs");
  section.hidden = needed.length === 0;
  if (!changed("needed", needed)) return;
  const items = needed.slice(0, MOST).map((one) => neededItem(one, data));
  if (needed.length > MOST) {
    items.push(made("li", "", filled(data.texts.more, { count: needed.length - MOST })));
  }
  document.getElementById("needed").replaceChildren(...items);
}

function neededItem(one, { texts }) {
  const named = one.name ? `${one.name} (${one.login})` : one.login;
  const who = made("p", "who", `${named} · ${one.title}`);
  if (one.ours) who.append(made("span", "tag", texts.ours));
  return made("li", one.ours ? "ours" : "", who, made("p", "", `${one.cause} ${one.todo}`));
}

export function showFiles(files, data) {
  document.getElementById("files").hidden = files.length === 0;
  if (!changed("file-list", files)) return;
  const folders = new Map();
  for (const file of files) {
    const folder = file.name.split("/").slice(0, -1).join("/");
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  const items = [...folders].flatMap(([folder, inside]) => {
    const links = inside.map((file) => fileItem(file, data));
    if (!folder) return links;
    // one certificate for each learner: a long list that is rarely wanted one by one
    const summary = made("summary", "", `${folder} (${inside.length})`);
    return [made("li", "", made("details", "", summary, made("ul", "files", ...links)))];
  });
  document.getElementById("file-list").replaceChildren(...items);
}

function fileItem(file, { texts, files: address }) {
  const link = made("a", "", file.name.split("/").at(-1));
  link.href = address + file.name.split("/").map(encodeURIComponent).join("/");
  link.download = "";
  const kilo = Math.max(1, Math.round(file.bytes / 1024));
  const size = kilo < 1024
    ? filled(texts.size_kb, { count: kilo })
    : filled(texts.size_mb, { count: (kilo / 1024).toFixed(1) });
  return made("li", "", link, made("span", "quiet", ` ${size}`));
}

/** Whether an element is to show something else than before. */
function changed(id, values) {
  const element = document.getElementById(id);
  const key = JSON.stringify(values);
  if (element.dataset.key === key) return false;
  element.dataset.key = key;
  return true;
}

function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
