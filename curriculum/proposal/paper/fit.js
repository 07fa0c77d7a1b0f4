// makes the letters smaller until the sheet is one page, never smaller than can be read
const sheet = document.querySelector(".sheet");
const millimetre = (() => {
  const rule = document.body.appendChild(document.createElement("div"));
  rule.style.cssText = "width:100mm;position:absolute;visibility:hidden";
  const wide = rule.getBoundingClientRect().width / 100;
  rule.remove();
  return wide;
})();
const fit = () => {
  const before = sheet.style.cssText;
  sheet.style.cssText = `${before};width:165mm;min-height:0;padding:0;display:flow-root`;
  let size = LARGEST;
  do {
    sheet.style.setProperty("--size", `${size}pt`);
    if (sheet.getBoundingClientRect().height <= 269 * millimetre) break;
    size -= 0.25;
  } while (size >= SMALLEST);
  sheet.style.cssText = before;
  sheet.style.setProperty("--size", `${Math.max(size, SMALLEST)}pt`);
};
// letters that arrive late are of another width
document.fonts.ready.then(fit);
addEventListener("beforeprint", fit);
