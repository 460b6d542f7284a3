// Adds to plain links what only a script can: the phone's own sheet, and copying. Nothing needs it.
for (const part of document.querySelectorAll("[data-share]")) {
  const page = { title: part.dataset.title, url: part.dataset.share };
  const copied = (button) => {
    const { done } = button.dataset;
    button.dataset.label ??= button.textContent;
    button.textContent = done;
    part.querySelector("[role=status]").textContent = done;
    setTimeout(() => (button.textContent = button.dataset.label), 4000);
  };
  const ways = {
    sheet: navigator.share && (() => navigator.share(page).catch(() => {})),
    copy: navigator.clipboard && ((button) => navigator.clipboard.writeText(page.url).then(() => copied(button))),
  };
  for (const button of part.querySelectorAll("[data-way]")) {
    const act = ways[button.dataset.way];
    if (!act) continue;
    button.closest("li").hidden = false;
    button.addEventListener("click", () => act(button));
  }
}
