// So that there is something to see without a connection (templates/pages/sw.js). It comes last, and
// a browser that keeps nothing, as in a private window, does without.
"use strict";
if ("serviceWorker" in navigator) addEventListener("load", async () => {
  try {
    await navigator.serviceWorker.register("/sw.js");
    const { active } = await navigator.serviceWorker.ready;
    active.postMessage(location.pathname);
  } catch { /* the pages are the same */ }
});
