"use strict";

// Letter keys act on the page, never while somebody types (WCAG 2.1.4). Everything they do, a link does as well.
(() => {
  const CHORD_MS = 1500;
  let chordUntil = 0;

  const typing = (target) => target.closest("input, textarea, select, [contenteditable], dialog") !== null;
  const rows = () => [...document.querySelectorAll("[data-row] .row-link")];

  function move(step) {
    const links = rows();
    if (links.length === 0) return;
    const here = links.indexOf(document.activeElement);
    const next = here < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(Math.max(here + step, 0), links.length - 1);
    links[next].focus();
    links[next].closest("[data-row]").scrollIntoView({ block: "nearest" });
  }

  function go(letter) {
    document.querySelector(`[data-go="${CSS.escape(letter)}"]`)?.click();
  }

  function revision(step) {
    const links = [...document.querySelectorAll(".revisions a")];
    const here = links.findIndex((link) => link.getAttribute("aria-current") === "true");
    links[here + step]?.click();
  }

  const commands = {
    j: () => move(1),
    k: () => move(-1),
    g: () => {
      chordUntil = Date.now() + CHORD_MS;
    },
    "/": () => document.querySelector("input[type=search]")?.focus(),
    "?": () => document.getElementById("keys")?.showModal(),
    "[": () => revision(-1),
    "]": () => revision(1),
    Enter: () => rows()[0]?.click(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
    if (Date.now() < chordUntil && event.key.length === 1) {
      chordUntil = 0;
      event.preventDefault();
      go(event.key);
      return;
    }
    // Enter opens the first row only when nothing else has the focus.
    if (event.key === "Enter" && event.target !== document.body && event.target.id !== "content") return;
    if (!Object.hasOwn(commands, event.key)) return;
    event.preventDefault();
    commands[event.key]();
  });
})();
