// In a list of work: j to the next row, k to the one before, o opens it. Only while the focus is in
// the list, so that no key does anything elsewhere (WCAG 2.1.4). Without this each row is a link.
"use strict";
for (const list of document.querySelectorAll("[data-keys]")) {
  const rows = () => [...list.querySelectorAll("tbody a")];
  list.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const links = rows(), row = event.target.closest("tr");
    const at = links.findIndex((link) => row?.contains(link));
    if (event.key === "o" && at >= 0) links[at].click();
    const step = { j: 1, k: -1 }[event.key];
    if (step) links[Math.min(Math.max(at + step, 0), links.length - 1)]?.focus();
  });
}
for (const told of document.querySelectorAll(".keys")) told.hidden = !matchMedia("(hover: hover)").matches;
