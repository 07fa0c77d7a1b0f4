// Four colours and one height: real labelled inputs, a code to type beside each colour.
const CODE = /^#[0-9a-f]{6}$/i;

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export default {
  render({ model, el }) {
    const labels = model.get("labels"), inputs = {};
    const send = (name, value) => {
      model.set("value", { ...model.get("value"), [name]: value });
      model.save_changes();
    };
    const root = make("div", { class: "workshop-look", role: "group", "aria-label": labels.group });
    root.addEventListener("keydown", (event) => {
      const save = (event.ctrlKey || event.metaKey) && event.code === "KeyS";
      if (!save && event.key !== "Escape") event.stopPropagation();
    });
    for (const name of ["paper", "ink", "button", "button_ink"]) {
      const colour = make("input", { type: "color", "aria-label": labels[name] });
      const code = make("input", { type: "text", "aria-label": `${labels[name]}: ${labels.code}`, spellcheck: "false", autocomplete: "off" });
      colour.addEventListener("change", () => send(name, colour.value.toUpperCase()));
      code.addEventListener("change", () => send(name, code.value.trim()));
      inputs[name] = (value) => {
        code.value = value;
        if (CODE.test(value)) colour.value = value;
      };
      root.append(make("span", {}, labels[name]), make("div", {}, colour, code));
    }
    const [least, most] = model.get("heights");
    const height = make("input", { type: "range", min: least, max: most, step: 2, "aria-label": labels.height });
    const shown = make("output", {});
    height.addEventListener("input", () => { shown.textContent = height.value; });
    height.addEventListener("change", () => send("height", Number(height.value)));
    inputs.height = (value) => { height.value = value; shown.textContent = value; };
    root.append(make("span", {}, labels.height), make("div", {}, height, shown));
    const show = () => { for (const [name, value] of Object.entries(model.get("value"))) inputs[name]?.(value); };
    show();
    model.on("change:value", show);
    el.append(root);
    return () => model.off("change:value", show);
  },
};
