// What the grids share: keys, places of the caret, blocks copied from Excel.

/** The text of a template such as "Row {row}". */
const fill = (template, values) =>
  template.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));

/** An element with attributes and children; text becomes text, never markup. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

let made = 0;
/** A prefix for ids that no other grid on the page has. */
const newId = () => `workshop-grid-${Date.now().toString(36)}-${++made}`;

const isCommand = (event) => (event.ctrlKey || event.metaKey) && !event.altKey;

// event.code as well: with a Thai keyboard the key of Ctrl+Z is a Thai letter
const isLetter = (event, letter) =>
  event.code === `Key${letter.toUpperCase()}` || event.key.toLowerCase() === letter;

const isUndo = (event) => isCommand(event) && !event.shiftKey && isLetter(event, "z");
const isRedo = (event) =>
  isCommand(event) && (isLetter(event, "y") || (event.shiftKey && isLetter(event, "z")));

/** Keep a key from JupyterLab's own shortcuts; its Save stays. */
function keepFromNotebook(event) {
  if (!(isCommand(event) && isLetter(event, "s"))) event.stopPropagation();
}

/** True where the key would take the caret out of the text, or all the text is selected. */
function leaves(input, forward) {
  const { selectionStart: start, selectionEnd: end, value } = input;
  if (start === 0 && end === value.length) return true;
  return start === end && (forward ? end === value.length : start === 0);
}

/** Cells of a block copied from Excel: rows of tab-separated text, "" around line breaks. */
function readBlock(text) {
  const rows = [[]];
  let cell = "", quoted = false;
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let at = 0; at < source.length; at++) {
    const letter = source[at];
    if (quoted && letter === '"' && source[at + 1] === '"') cell += source[++at];
    else if (quoted && letter === '"') quoted = false;
    else if (!quoted && letter === '"' && cell === "") quoted = true;
    else if (!quoted && (letter === "\t" || letter === "\n")) {
      rows.at(-1).push(cell);
      cell = "";
      if (letter === "\n") rows.push([]);
    } else cell += letter;
  }
  rows.at(-1).push(cell);
  return rows.map((row) => row.map((value) => value.replace(/\s*\n\s*/g, " ")));
}

const isBlock = (text) => /[\t\n]/.test(text.replace(/\r\n?/g, "\n").replace(/\n$/, ""));
