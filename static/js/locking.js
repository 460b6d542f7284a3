// Casework that was left alone for half an hour goes from the screen (P15). What was typed goes to the server first,
// which keeps it for who comes back; with several tabs open, whoever works in one of them is not away.
"use strict";
const AWAY = 30 * 60 * 1000, SEEN = "casework-seen";
let touched = null, busy = false;
const here = () => localStorage.setItem(SEEN, Date.now());
const left = () => Date.now() - Number(localStorage.getItem(SEEN)) > AWAY;
const lock = async () => {
  if (busy || !left()) return;
  busy = true;
  document.querySelector("main").hidden = true;
  const asked = { headers: { "X-Left-Alone": "1" }, cache: "no-store", redirect: "manual" };
  const form = touched && touched.isConnected ? touched : null;
  try {
    const answer = form
      ? await fetch(form.action, { ...asked, method: "POST", body: new FormData(form) })
      : await fetch(location.href, asked);
    if (answer.type === "opaqueredirect") { location.replace(location.pathname + location.search); return; }
    here();
    document.querySelector("main").hidden = false;
  } catch { /* without signal it stays away from the screen, and is tried again */ }
  busy = false;
};
here();
for (const kind of ["pointerdown", "keydown", "input"]) {
  addEventListener(kind, event => {
    if (left()) { lock(); return; }
    here();
    const form = kind === "input" && event.target.form;
    if (form && form.method === "post" && new URL(form.action).pathname.startsWith("/ondersteuning/")) touched = form;
  }, { capture: true, passive: true });
}
for (const kind of ["visibilitychange", "focus", "online", "pageshow"]) addEventListener(kind, lock);
setInterval(lock, 15000);
