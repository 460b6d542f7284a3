// Counts on the spot what each button of a tile would ask the portal to count; the portal saves.
"use strict";
const MOST = 99, HOLD = 500;
const form = document.querySelector("[data-drop-in]");
const counts = [...form.querySelectorAll(".tile input")];
let holding, held = false;

const add = (tile, step) => {
  const count = tile.querySelector("input");
  count.value = Math.min(Math.max(Number(count.value) + step, 0), MOST);
  tile.querySelector("output").textContent = count.value;
  form.querySelector("[data-total]").textContent = counts.reduce((sum, each) => sum + Number(each.value), 0);
};
form.addEventListener("kept", () => {  // on the phone: unsent.js
  for (const tile of form.querySelectorAll(".tile")) add(tile, -MOST);
});
const letGo = () => clearTimeout(holding);

for (const tile of form.querySelectorAll(".tile")) {
  const adds = tile.querySelector(".tile-add");
  adds.addEventListener("pointerdown", () => {
    held = false;
    holding = setTimeout(() => { held = true; add(tile, -1); }, HOLD);
  });
  for (const end of ["pointerup", "pointerleave", "pointercancel"]) adds.addEventListener(end, letGo);
  adds.addEventListener("contextmenu", (event) => event.preventDefault());
  tile.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    event.preventDefault();
    if (button !== adds) add(tile, -1);
    else if (!held) add(tile, 1);
    held = false;
  });
}
