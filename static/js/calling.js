// Who comes back from a call is at the three buttons of that call. They are there without this too.
"use strict";
let called = null;
for (const link of document.querySelectorAll(".day-list .phone")) {
  link.addEventListener("click", () => { called = link.closest("li"); });
}
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState !== "visible" || !called) return;
  called.classList.add("called");
  called.querySelector(".actions .btn").focus();
  called = null;
});
