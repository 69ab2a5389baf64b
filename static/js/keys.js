"use strict";

// Keys act on the page, never while somebody types (WCAG 2.1.4). Which key does what comes from accounts/keys.py by
// way of #key-commands; what a command does is to press, or focus, the element that carries its name in data-command.
window.figureKeys = (() => {
  const CHORD_MS = 1500;
  const table = JSON.parse(document.getElementById("key-commands")?.textContent ?? '{"on": false, "commands": []}');
  let pending = { stroke: "", until: 0 };
  let lastSelected = null;

  const typing = (target) => target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog") !== null;
  const isShown = (element) => element.getClientRects().length > 0 && !element.disabled;
  const rows = () => [...document.querySelectorAll("[data-row] .row-link")].filter(isShown);

  // The one nearest to the focus: several cards of a page may offer the same command.
  function elementOf(name) {
    const selector = `[data-command~="${CSS.escape(name)}"]`;
    const near = document.activeElement?.closest("[data-row], [data-scope]");
    const candidates = [...(near?.querySelectorAll(selector) ?? []), ...document.querySelectorAll(selector)];
    return candidates.find(isShown) ?? null;
  }

  function press(element) {
    const isField = element.matches("input:not([type=checkbox], [type=radio], [type=submit]), textarea, select");
    element.focus();
    if (element.matches("textarea")) element.setSelectionRange(element.value.length, element.value.length);
    if (!isField) element.click();
  }

  function move(step) {
    const links = rows();
    if (links.length === 0) return false;
    const current = document.activeElement?.closest("[data-row]");
    const here = links.findIndex((link) => current?.contains(link));
    const next = here < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(Math.max(here + step, 0), links.length - 1);
    links[next].focus();
    links[next].closest("[data-row]").scrollIntoView({ block: "nearest" });
    return true;
  }

  const boxes = () => [...document.querySelectorAll("[data-row] input[data-select]")].filter(isShown);
  const boxHere = () => document.activeElement?.closest("[data-row]")?.querySelector("input[data-select]");

  function select(box, checked) {
    if (box.checked === checked) return;
    box.checked = checked;
    box.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function selectOne() {
    const box = boxHere();
    if (!box) return false;
    select(box, !box.checked);
    lastSelected = box;
    return true;
  }

  function selectRange() {
    const all = boxes();
    const [from, to] = [all.indexOf(lastSelected), all.indexOf(boxHere())].sort((one, other) => one - other);
    if (to < 0) return false;
    all.slice(Math.max(from, 0), to + 1).forEach((box) => select(box, true));
    return true;
  }

  function revision(step) {
    const links = [...document.querySelectorAll(".revisions a")];
    const next = links[links.findIndex((link) => link.getAttribute("aria-current") === "true") + step];
    next?.click();
    return next !== undefined;
  }

  function focus(selector) {
    const field = document.querySelector(selector);
    field?.focus();
    return field !== null;
  }

  function show(id) {
    const dialog = document.getElementById(id);
    if (!dialog) return false;
    dialog.showModal();
    dialog.dispatchEvent(new Event("shown"));
    return true;
  }

  // Each says whether it could do anything here.
  const builtIn = {
    "next-row": () => move(1),
    "previous-row": () => move(-1),
    select: selectOne,
    "select-range": selectRange,
    // Where a page has no field of its own, the search page has one.
    search: () => focus("main input[type=search]") || run("go-search"),
    "previous-revision": () => revision(-1),
    "next-revision": () => revision(1),
    help: () => show("keys"),
    palette: () => show("palette"),
    open: () => {
      // Only when nothing else has the focus: a focused link opens by itself.
      const isFree = document.activeElement === document.body || document.activeElement?.id === "content";
      if (isFree) rows()[0]?.click();
      return isFree && rows().length > 0;
    },
  };

  function run(name) {
    const element = elementOf(name);
    if (element) press(element);
    return element !== null || (builtIn[name]?.() ?? false);
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.target.form?.requestSubmit();
      return;
    }
    if (!table.on || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
    if (event.key.length > 1 && event.key !== "Enter") return;
    const stroke = Date.now() < pending.until ? `${pending.stroke} ${event.key}` : event.key;
    pending = { stroke: "", until: 0 };
    const matching = table.commands.filter((command) => command.key === stroke);
    if (matching.some((command) => run(command.name))) {
      event.preventDefault();
    } else if (table.commands.some((command) => command.key.startsWith(`${stroke} `))) {
      event.preventDefault();
      pending = { stroke, until: Date.now() + CHORD_MS };
    }
  });

  document.addEventListener("click", (event) => {
    const opener = event.target.closest?.("[data-opens]");
    if (opener && show(opener.dataset.opens)) event.preventDefault();
  });

  return { table, run, elementOf, isShown };
})();
