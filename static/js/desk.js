"use strict";

// The desk moves only when nobody is looking closely; otherwise a line says what is new, and waits to be pressed.
(() => {
  const PARTS = ["tabs", "news", "rows"];
  const rows = () => document.getElementById("rows");

  const isQuiet = () =>
    window.scrollY < 40 &&
    !new URLSearchParams(location.search).has("after") &&
    !rows().matches(":hover") &&
    !rows().contains(document.activeElement) &&
    !rows().querySelector("[data-select]:checked") &&
    !document.querySelector("dialog[open]");

  const ids = () => [...document.querySelectorAll("li[data-row]")].map((row) => row.id);

  async function refresh(url) {
    const before = new Set(ids());
    const response = await fetch(url, { headers: { Accept: "text/html" } });
    if (!response.ok || response.redirected) {
      location.assign(url);
      return;
    }
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    for (const id of PARTS) {
      const part = document.adoptNode(fresh.getElementById(id));
      document.getElementById(id).replaceWith(part);
      htmx.process(part);
    }
    for (const id of ids()) {
      document.getElementById(id).classList.toggle("is-new", !before.has(id));
    }
  }

  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target.id === "news" && document.hidden) event.preventDefault();
  });

  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.target.id !== "news") return;
    const link = event.target.querySelector("[data-news]");
    if (link && isQuiet()) refresh(link.href);
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-news]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    refresh(link.href);
    window.scrollTo({ top: 0 });
  });
})();

// What the server refuses is handed in once more without a script, so that its own page says why and keeps what was
// written; where nothing answers, a line says so.
(() => {
  const form = (event) => {
    const { elt } = event.detail.requestConfig;
    return elt instanceof HTMLFormElement && elt.method === "post" ? elt : null;
  };
  const tell = (is) => document.getElementById("unsent")?.toggleAttribute("hidden", !is);

  document.addEventListener("htmx:responseError", (event) => {
    const refused = form(event);
    if (!refused) return;
    const pressed = event.detail.requestConfig.triggeringEvent?.submitter;
    if (pressed?.name) {
      refused.append(Object.assign(document.createElement("input"), { type: "hidden", name: pressed.name, value: pressed.value }));
    }
    refused.submit();
  });
  document.addEventListener("htmx:sendError", (event) => form(event) && tell(true));
  document.addEventListener("htmx:afterRequest", (event) => event.detail.successful && form(event) && tell(false));
})();

// On a telephone the bar is wider than the window.
document.querySelector(".masthead nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

// A form that comes back shows where to go on.
document.querySelector(".errorlist")?.parentElement.querySelector("input:not([type=hidden]), select, textarea")?.focus();

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

// A file may be dropped anywhere on a form that takes one, and is looked at.
(() => {
  const form = document.querySelector("form[data-drop]");
  if (!form) return;
  const input = form.querySelector("input[type=file]");
  const hasFiles = (event) => event.dataTransfer && [...event.dataTransfer.types].includes("Files");
  document.addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    form.classList.add("is-dropping");
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) form.classList.remove("is-dropping");
  });
  document.addEventListener("drop", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    form.classList.remove("is-dropping");
    input.files = event.dataTransfer.files;
    form.requestSubmit();
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
