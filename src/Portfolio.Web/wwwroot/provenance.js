// Hover or focus on a line shows the fields that it became, and on a field its lines. Without this the links do it.
const lit = new Set();

function show(from, scrolls) {
  for (const element of lit) element.classList.remove("lit");
  lit.clear();
  if (!from) return;
  lit.add(from);
  for (const id of from.dataset.shows.split(" ")) {
    const other = id && document.getElementById(id);
    if (other) lit.add(other);
  }
  for (const element of lit) element.classList.add("lit");
  if (!scrolls) return;
  // Only the other pane moves, and only where the panes scroll for themselves.
  const other = [...lit].find((element) => element !== from);
  const pane = other?.closest(".beside > section");
  if (!pane || pane.scrollHeight <= pane.clientHeight) return;
  const box = pane.getBoundingClientRect();
  const place = other.getBoundingClientRect();
  if (place.top < box.top || place.bottom > box.bottom) {
    pane.scrollTop += place.top - box.top - (box.height - Math.min(place.height, box.height)) / 2;
  }
}

const page = document.querySelector(".beside");
let at;
for (const event of ["pointermove", "focusin"]) {
  page?.addEventListener(event, (e) => {
    // A mouse that stands still points at nothing new, whatever scrolls below it.
    if (event === "pointermove" && at === (at = `${e.screenX} ${e.screenY}`)) return;
    const from = e.target.closest("[data-shows]");
    if (from && !(lit.has(from) && lit.values().next().value === from)) show(from, true);
  });
}
page?.addEventListener("pointerleave", () => show(document.activeElement?.closest("[data-shows]"), false));
