"use strict";

// The desk moves only when nobody is looking closely; otherwise a line says what is new, and waits to be pressed.
(() => {
  const list = () => document.getElementById("rows");

  const isQuiet = () =>
    window.scrollY < 40 && !list().matches(":hover") && !list().contains(document.activeElement) && !document.querySelector("dialog[open]");

  async function refresh(url) {
    const before = new Set([...document.querySelectorAll("[data-row]")].map((row) => row.id));
    await htmx.ajax("GET", url, { target: "#rows", select: "#rows", swap: "outerHTML", selectOOB: "#news,#tabs" });
    for (const row of document.querySelectorAll("[data-row]")) {
      row.classList.toggle("is-new", !before.has(row.id));
    }
  }

  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.target.id !== "news") return;
    const link = event.target.querySelector("[data-news]");
    if (link && isQuiet()) refresh(link.getAttribute("href"));
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-news]");
    if (!link) return;
    event.preventDefault();
    refresh(link.getAttribute("href"));
  });
})();

// A number and its note light up together.
(() => {
  const note = (target) => {
    const mark = target instanceof Element ? target.closest("[data-note]") : null;
    return mark && document.getElementById(`note-${mark.dataset.note}`);
  };

  for (const [on, off] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
    document.addEventListener(on, (event) => note(event.target)?.classList.add("is-lit"));
    document.addEventListener(off, (event) => note(event.target)?.classList.remove("is-lit"));
  }

  document.addEventListener("click", (event) => {
    const details = note(event.target)?.querySelector("details");
    if (details) details.open = true;
  });
})();

// Copy buttons appear only where they can work.
(() => {
  for (const button of document.querySelectorAll("[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const field = document.getElementById(button.dataset.copy);
      field.select();
      await navigator.clipboard.writeText(field.value);
    });
  }
})();
