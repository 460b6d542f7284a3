{% load static %}// Shows something useful where there is no connection. With one, every page comes from the portal:
// nothing is ever shown from here instead. Nothing that is sent is touched, and what is kept is
// asked for without a cookie, so nothing of a person stays on the phone. Of a workplace one page may
// ask to be kept (static/js/unsent.js): it names villages and themes, and nobody.
"use strict";
const FILES = [{% for file in files %}"{{ file|escapejs }}"{% if not forloop.last %}, {% endif %}{% endfor %}];
const KEPT = "villagehub-{{ version }}", VILLAGE = "villagehub-dorp", WORK = "villagehub-werk";
const OFFLINE = "{% url "offline" %}", HOUR = 60 * 60 * 1000;
const IN_VILLAGE = /^\/dorpen\/(?!provincies\/|gemeenten\/)([-a-z0-9]+)\//;

addEventListener("install", event => event.waitUntil(begin()));
addEventListener("activate", event => event.waitUntil(clearOld()));
addEventListener("message", event => event.waitUntil(keep(event.data).catch(() => {})));

addEventListener("fetch", event => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(location.origin)) return;
  const { pathname } = new URL(request.url);
  if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => withoutConnection(pathname)));
  else if (pathname.startsWith("{% get_static_prefix %}")) event.respondWith(fetch(request).catch(() => fromHere(request)));
});

async function begin() {
  const cache = await caches.open(KEPT);
  await cache.addAll([...FILES, new Request(OFFLINE, { credentials: "omit" })]);
  await skipWaiting();
}

// With the page of a workplace, which needs the files of its own version.
async function clearOld() {
  for (const name of await caches.keys()) if (name !== KEPT && name !== VILLAGE) await caches.delete(name);
}

const keep = asked => typeof asked === "string" ? keepVillage(asked) : keepWork(asked);

async function keepWork({ page, files }) {
  const answer = await fetch(page, { credentials: "same-origin", cache: "no-cache" });
  if (!answer.ok || answer.redirected) return;
  await caches.delete(WORK);
  const cache = await caches.open(WORK);
  await cache.addAll(files);
  await cache.put(page, answer);
}

// One village: the last that was looked at.
async function keepVillage(path) {
  const slug = path.match(IN_VILLAGE)?.[1];
  if (!slug) return;
  const page = `/dorpen/${slug}${OFFLINE}`, cache = await caches.open(VILLAGE);
  const had = await cache.match(page);
  if (had && Date.now() - Date.parse(had.headers.get("Date")) < HOUR) return;
  const answer = await fetch(page, { credentials: "omit", cache: "no-cache" });
  if (!answer.ok || answer.redirected) return;
  for (const old of await cache.keys()) await cache.delete(old);
  await cache.put(page, answer);
}

async function withoutConnection(path) {
  return await ofWork(path) || await ofVillage() || fromHere(OFFLINE);
}

async function ofWork(path) {
  const part = path.split("/", 2).join("/") + "/", cache = await caches.open(WORK);
  const page = (await cache.keys()).find(({ url }) => new URL(url).pathname.startsWith(part));
  return page && part !== "//" && cache.match(page);
}

async function ofVillage() {
  const cache = await caches.open(VILLAGE);
  const [page] = await cache.keys();
  return page && cache.match(page);
}

const fromHere = async request => await caches.match(request) || Response.error();
