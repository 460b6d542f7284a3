// A contact that is logged where there is no signal waits on this phone, and is sent once there is.
// It is sealed with a key that never leaves the browser, gone only when the portal said yes, and by its
// own key never counted twice. Who can keep nothing here has the form as it is (docs/decisions/0057).
"use strict";
const PATIENCE = 10_000, LEFT_OUT = ["csrfmiddlewaretoken", "form_key"];
const NAMED = ["person", "memory_aid", "follow_up_on"]; // never on a phone
const board = document.querySelector("[data-unsent]"), form = document.querySelector("form[data-keeps]");
const { access, owner } = board.dataset;

// --- the sealed store ---------------------------------------------------------------------------

const asked = request => new Promise((done, fail) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => fail(request.error);
});
const opened = (() => {
  const request = indexedDB.open("villagehub-unsent", 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("seal");
    request.result.createObjectStore("contacts", { keyPath: "key" });
  };
  return asked(request);
})();
const store = async (name, mode = "readonly") => (await opened).transaction(name, mode).objectStore(name);

async function sealKey() {
  const known = await asked((await store("seal")).get("key"));
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  // Two tabs at once: the first one's stays.
  await asked((await store("seal", "readwrite")).add(made, "key")).catch(() => {});
  return asked((await store("seal")).get("key"));
}

async function keep(contact) {
  const iv = crypto.getRandomValues(new Uint8Array(12)), words = new TextEncoder().encode(JSON.stringify(contact));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await sealKey(), words);
  await asked((await store("contacts", "readwrite")).put({ key: contact.key, iv, sealed }));
}

async function waiting() {
  const seal = await sealKey(), rows = await asked((await store("contacts")).getAll());
  const contacts = await Promise.all(rows.map(async ({ iv, sealed }) =>
    JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, seal, sealed)))));
  return contacts.sort((one, other) => one.at.localeCompare(other.at));
}

const forget = async key => asked((await store("contacts", "readwrite")).delete(key));

// --- sending ------------------------------------------------------------------------------------

const ask = (address, more = {}) => fetch(address, {
  headers: { Accept: "application/json" }, redirect: "manual", cache: "no-store", signal: AbortSignal.timeout(PATIENCE), ...more,
});

// How it went: "sent", "refused" with sentences, "nobody" is signed in, or "waits" for a signal.
async function send(contact, token) {
  const waited = Math.max(Math.round((Date.now() - Date.parse(contact.at)) / 1000), 0);
  const body = new URLSearchParams([...contact.fields, ["waited", waited], ["csrfmiddlewaretoken", token]]);
  try {
    const answer = await ask(contact.to, { method: "POST", body });
    if (answer.ok) return { went: "sent", ...await answer.json() };
    if (answer.status === 422) return { went: "refused", ...await answer.json() };
    return { went: answer.status < 500 ? "nobody" : "waits" };
  } catch { return { went: "waits" }; }
}

async function whoIsThere() {
  try {
    const answer = await ask(access);
    return answer.ok ? await answer.json() : { went: answer.status < 500 ? "nobody" : "waits" };
  } catch { return { went: "waits" }; }
}

let busy = false;
async function sendAll() {
  if (busy || !(await waiting()).length) return;
  busy = true;
  try { await sendEach(await whoIsThere()); } finally { busy = false; }
}

async function sendEach(here) {
  let went = here.went, sent = 0;
  for (const contact of went ? [] : await waiting()) {
    if (contact.owner !== here.owner) continue;
    const answer = await send(contact, here.token);
    if (answer.went === "sent") { await forget(contact.key); sent += 1; }
    else if (answer.went === "refused") await keep({ ...contact, wrong: answer.errors.join(" ") });
    else { went = answer.went; break; }
  }
  await show(went || "sent", sent, here.owner);
}

// --- what stands on the page --------------------------------------------------------------------

let last = "waits";
async function show(went = last, sent = 0, who = owner) {
  last = went;
  const contacts = await waiting(), list = board.querySelector("[data-rows]");
  const others = contacts.filter(contact => contact.owner !== who).length;
  board.hidden = !contacts.length;
  for (const [name, shown] of [["waits", went === "waits"], ["nobody", went === "nobody"], ["others", others]])
    board.querySelector(`[data-when="${name}"]`).hidden = !shown;
  board.querySelector("[data-number]").textContent = contacts.length;
  list.replaceChildren(...contacts.filter(contact => contact.owner === who).map(row));
  if (sent) document.querySelector("[data-unsent-done]").hidden = false;
}

function row(contact) {
  const made = board.querySelector("template").content.cloneNode(true), button = made.querySelector("button");
  made.querySelector("[data-says]").textContent = contact.says;
  made.querySelector("[data-wrong]").textContent = contact.wrong || "";
  button.addEventListener("click", async () => {
    if (button.dataset.sure) { await forget(contact.key); return show(); }
    button.textContent = button.dataset.sure = board.dataset.sure;
  });
  return made;
}

// --- the form -----------------------------------------------------------------------------------

const labelOf = input => input.closest("label").textContent.trim();
const tiles = [...form?.querySelectorAll(".tile") ?? []];
const timesOf = tile => Number(tile.querySelector("input").value);

function contactOf(data) {
  const fields = [...data].filter(([name, value]) => !LEFT_OUT.includes(name) && value !== "");
  const counted = tiles.filter(timesOf).map(tile => `${timesOf(tile)}× ${tile.querySelector("span").textContent}`);
  const chosen = [...form.querySelectorAll(".chips:not(details *) input:checked")].map(labelOf);
  const at = new Date().toISOString(), says = [...counted, ...chosen].join(", ");
  return { key: data.get("key"), owner, to: form.dataset.keeps, fields, at, says };
}

// What the portal would refuse goes to it as ever: it says so beside the field.
const isComplete = data => form.dataset.needs.split(" ").every(name => data.get(name)) && (!tiles.length || tiles.some(timesOf));

async function afterKeeping(contact) {
  const here = await whoIsThere();
  const answer = here.went ? here : here.owner === owner ? await send(contact, here.token) : { went: "nobody" };
  if (["sent", "refused"].includes(answer.went)) {
    await forget(contact.key);
    return answer.led_to ? location.assign(answer.led_to) : sendPlainly();
  }
  form.reset();
  form.elements.key.value = crypto.randomUUID();
  form.dispatchEvent(new Event("kept"));
  await show(answer.went);
  board.scrollIntoView();
  board.focus();
}

let plainly = false, pressed = null;
function sendPlainly() {
  plainly = true;
  form.requestSubmit(pressed);
}

async function onSubmit(event) {
  if (plainly) return;
  event.preventDefault();
  pressed = event.submitter;
  const data = new FormData(form, pressed), hasName = NAMED.some(name => data.get(name));
  const refusal = document.querySelector("[data-unsent-named]");
  refusal.hidden = true;
  if (!hasName && isComplete(data)) {
    const contact = contactOf(data);
    try { await keep(contact); } catch { return sendPlainly(); }
    return afterKeeping(contact);
  }
  if ((await whoIsThere()).went !== "waits") sendPlainly();
  else if (!hasName) form.reportValidity();
  else { refusal.hidden = false; refusal.focus(); }
}

async function begin() {
  if (!globalThis.crypto?.subtle) return;
  form?.addEventListener("submit", onSubmit);
  await show();
  for (const name of ["online", "focus"]) addEventListener(name, sendAll);
  board.querySelector("[data-send]").addEventListener("click", sendAll);
  const { page } = board.dataset, files = [...document.scripts].map(script => script.src);
  if (page && navigator.serviceWorker) {
    const { active } = await navigator.serviceWorker.ready;
    active.postMessage({ page, files: files.filter(name => name.includes("unsent")) });
  }
  await sendAll();
}
begin().catch(() => {}); // a private window keeps nothing: the form is as it was
