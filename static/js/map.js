// Streets under the places of a page. Without this, without a connection, or where the source does
// not answer, our own outlines stay. Leaflet itself comes once the page is there and the map is
// near: a page whose map nobody scrolls to stays as light as any other.
"use strict";
(() => {
  const holder = document.querySelector("[data-street-map]");
  if (!holder) return;
  const told = holder.dataset;
  const drawn = holder.querySelector("svg");
  const places = [...document.querySelectorAll("[data-point]")]
    .filter(row => row.dataset.point)
    .map(row => ({ row, number: row.dataset.number || "", at: row.dataset.point.split(",").map(Number) }));
  const NETHERLANDS = [[50.7, 3.3], [53.6, 7.3]];

  // As villages/places/maps.py: units of about 10 metres from a corner north-west of all.
  const onEarth = (x, y) => [53.7 - y / 11130, 3.2 + x / (11130 * 0.613)];

  const outlineOf = path => path.split("M").slice(1).map(ring => {
    const numbers = ring.match(/-?\d+/g).map(Number);
    let [x, y] = numbers;
    const points = [onEarth(x, y)];
    for (let at = 2; at + 1 < numbers.length; at += 2) points.push(onEarth(x += numbers[at], y += numbers[at + 1]));
    return points;
  });

  const load = (tag, attributes) => new Promise((done, failed) => {
    const element = Object.assign(document.createElement(tag), attributes, { onload: done, onerror: failed });
    document.head.append(element);
  });

  const linkOf = place => place.row.querySelector("a:not(.pin-number)");
  const nameOf = place => place.row.dataset.name || linkOf(place)?.textContent.trim() || "";

  function show() {
    const map = Object.assign(document.createElement("div"), { className: "street-map" });
    map.setAttribute("role", "group");
    map.setAttribute("aria-label", told.name);
    holder.append(map);
    drawn?.toggleAttribute("hidden", true);
    const touch = matchMedia("(pointer: coarse)").matches;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const leaflet = L.map(map, {
      attributionControl: false, zoomControl: false, scrollWheelZoom: false,
      dragging: !touch, // one finger scrolls the page, two move the map
      zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still,
      minZoom: 7, maxZoom: 18, maxBounds: L.latLngBounds(NETHERLANDS).pad(0.1),
    });
    L.control.zoom({ zoomInTitle: told.closer, zoomOutTitle: told.further }).addTo(leaflet);
    const path = drawn?.querySelector("path")?.getAttribute("d");
    const outline = path && L.polygon(outlineOf(path), { className: "map-outline", interactive: false }).addTo(leaflet);
    if (places.length > 1) leaflet.fitBounds(places.map(place => place.at), { paddingTopLeft: [72, 32], paddingBottomRight: [32, 32], maxZoom: 16 });
    else if (places.length) leaflet.setView(places[0].at, 15);
    else if (outline) leaflet.fitBounds(outline.getBounds());
    else leaflet.setView([52.1, 5.3], 7);
    addStreets(leaflet);
    return leaflet;
  }

  function addStreets(leaflet) {
    const source = document.querySelector(".map-source"), away = document.querySelector(".map-away");
    const streets = L.tileLayer(told.tiles, { minZoom: 6, maxZoom: 18, bounds: NETHERLANDS });
    const say = works => { source.hidden = !works; away.hidden = works; };
    let came = false;
    streets.on("tileload", () => { if (!came) say(came = true); });
    streets.on("tileerror", () => { if (!came) say(false); });
    streets.addTo(leaflet);
  }

  // A pin and its row belong together: whichever is chosen, by finger, mouse or key, shows the
  // other. A pin without a number stands for a link in a list, and goes where that goes.
  function pin(leaflet, place) {
    const { row, number } = place;
    const link = place.link = document.createElement("a");
    link.href = number ? `#${row.id}` : row.contains(holder) ? "#kaart" : linkOf(place).href;
    link.textContent = number;
    link.title = nameOf(place);
    link.setAttribute("aria-label", [number, nameOf(place)].filter(Boolean).join(". "));
    const side = number || row.contains(holder) ? 34 : 26;
    const icon = L.divIcon({ className: "map-pin", html: link, iconSize: [side, side] });
    place.marker = L.marker(place.at, { icon, keyboard: false, riseOnHover: true }).addTo(leaflet);
    link.addEventListener("focus", () => leaflet.panInside(place.at, { padding: [40, 40] }));
    if (row.contains(holder)) return;
    for (const event of ["mouseenter", "focusin"]) row.addEventListener(event, () => choose(place));
    if (!number) return;
    link.addEventListener("click", event => {
      event.preventDefault();
      choose(place);
      row.scrollIntoView({ block: "center" });
      linkOf(place).focus({ preventScroll: true });
    });
    row.querySelector(".pin-number").addEventListener("click", event => {
      event.preventDefault();
      choose(place);
      holder.scrollIntoView({ block: "center" });
      leaflet.setView(place.at, Math.max(leaflet.getZoom(), 16));
      link.focus({ preventScroll: true });
    });
  }

  function choose(chosen) {
    for (const place of places) {
      const is = place === chosen;
      place.row.classList.toggle("chosen", is);
      place.link.classList.toggle("chosen", is);
      place.marker.setZIndexOffset(is ? 1000 : 0);
    }
  }

  // Where a form asks for a place: a click on the map writes it into the field, and back.
  function pick(leaflet, field) {
    const link = Object.assign(document.createElement("span"), { className: "chosen" });
    const icon = L.divIcon({ className: "map-pin", html: link, iconSize: [34, 34] });
    const marker = L.marker([0, 0], { icon, keyboard: false, interactive: false });
    const read = text => text.replace(/(\d),(\d)/g, "$1.$2").match(/\d+\.\d+/g)?.map(Number);
    const follow = () => {
      const at = read(field.value);
      if (at?.length !== 2) return marker.remove();
      marker.setLatLng([Math.max(...at), Math.min(...at)]).addTo(leaflet);
      leaflet.setView(marker.getLatLng(), Math.max(leaflet.getZoom(), 15));
    };
    leaflet.on("click", ({ latlng }) => {
      field.value = `${latlng.lat.toFixed(5)}, ${latlng.lng.toFixed(5)}`;
      for (const address of document.querySelectorAll("[data-address-point]")) address.checked = false;
      marker.setLatLng(latlng).addTo(leaflet);
    });
    field.addEventListener("change", follow);
    document.querySelector(".map-hint")?.removeAttribute("hidden");
    for (const address of document.querySelectorAll("[data-address-point]")) {
      address.addEventListener("change", () => { field.value = address.dataset.addressPoint; follow(); });
      if (address.checked) field.value = address.dataset.addressPoint;
    }
    follow();
  }

  async function begin() {
    await Promise.all([
      load("link", { rel: "stylesheet", href: told.style }), load("script", { src: told.leaflet }),
    ]);
    const leaflet = show();
    for (const place of places) pin(leaflet, place);
    const field = told.picks && document.getElementById(told.picks);
    if (field) pick(leaflet, field);
  }

  const whenNear = () => new IntersectionObserver((seen, observer) => {
    if (!seen.some(each => each.isIntersecting)) return;
    observer.disconnect();
    begin().catch(() => {}); // the outlines are there
  }, { rootMargin: "300px" }).observe(holder);
  if (document.readyState === "complete") whenNear();
  else addEventListener("load", whenNear);
})();
