// Who signs out wipes what this browser keeps: says so where something waits here to be sent (unsent.js).
"use strict";
indexedDB.databases?.().then(all => {
  if (!all.some(({ name }) => name === "villagehub-unsent")) return;
  const opening = indexedDB.open("villagehub-unsent");
  opening.onsuccess = () => {
    const counting = opening.result.transaction("contacts").objectStore("contacts").count();
    counting.onsuccess = () => { document.querySelector("[data-leaving]").hidden = !counting.result; };
  };
}).catch(() => {});
