// Keeps the prototype's page on the phone, so that it opens without a network.
// Another table makes another VERSION: the browser then fetches the page anew.
const KEPT = "prototype-VERSION";

self.addEventListener("install", (event) => event.waitUntil(
  caches.open(KEPT).then((cache) => cache.add(new Request("./", { cache: "reload" }))).then(() => self.skipWaiting()),
));

self.addEventListener("activate", (event) => event.waitUntil(
  caches.keys()
    .then((names) => Promise.all(names.filter((name) => name.startsWith("prototype-") && name !== KEPT).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()),
));

self.addEventListener("fetch", (event) => {
  if (event.request.mode !== "navigate") return;
  event.respondWith(caches.open(KEPT).then((cache) => cache.match("./")).then((page) => page ?? fetch(event.request)));
});
