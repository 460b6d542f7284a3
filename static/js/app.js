// So that there is something to see without a connection (templates/pages/sw.js). It comes last.
if ("serviceWorker" in navigator) addEventListener("load", async () => {
  await navigator.serviceWorker.register("/sw.js");
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage(location.pathname);
});
