// The exported page: the phone fills a phone's screen, and stands in a frame on a larger one.
const content = JSON.parse(document.getElementById("content").textContent);
const phone = new Phone(document.getElementById("phone"), content, {
  level: 1,
  onMove: () => window.scrollTo(0, 0),
  // the phone's own Back gesture and the button on the screen are one and the same
  goBack: () => history.back(),
});
const tap = phone.tap.bind(phone);
phone.tap = (label, goto) => {
  const depth = phone.past.length;
  tap(label, goto);
  if (phone.past.length > depth) history.pushState(null, "");
};
window.addEventListener("popstate", () => phone.back());

const large = window.matchMedia("(min-width: 640px)");
const frame = () => phone.root.classList.toggle("wp-framed", large.matches);
large.addEventListener("change", frame);
frame();

if (location.protocol !== "file:") {
  // a browser installs only what names its own address, which the file cannot know before
  const link = document.querySelector("link[rel=manifest]");
  const manifest = JSON.parse(decodeURIComponent(link.href.slice(link.href.indexOf(",") + 1)));
  manifest.start_url = location.href.split("#")[0];
  link.href = `data:application/manifest+json,${encodeURIComponent(JSON.stringify(manifest))}`;
}

if (content.worker && "serviceWorker" in navigator) {
  const rule = window.trustedTypes?.createPolicy("prototype", { createScriptURL: () => content.worker });
  navigator.serviceWorker.register(rule ? rule.createScriptURL("") : content.worker);
}
