"use strict";

// A number selected in the text goes along to the form that adds it: its words, and those around it.
(() => {
  const CONTEXT = 32;

  // The words of a range without the little numbers that mark what was read.
  function words(range) {
    const holder = document.createElement("div");
    holder.append(range.cloneContents());
    holder.querySelectorAll("sup").forEach((mark) => mark.remove());
    return holder.textContent;
  }

  function selected() {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    const passage = (node) => (node instanceof Element ? node : node.parentElement)?.closest(".passage > p");
    const here = passage(range.startContainer);
    if (!here || here !== passage(range.endContainer)) return null;
    const before = document.createRange();
    before.setStart(here, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const after = document.createRange();
    after.setStart(range.endContainer, range.endOffset);
    after.setEnd(here, here.childNodes.length);
    const last = (text) => [...text.replace(/^\s+/, "")].slice(-CONTEXT).join("");
    const first = (text) => [...text.replace(/\s+$/, "")].slice(0, CONTEXT).join("");
    return { quote: words(range).trim(), before: last(words(before)), after: first(words(after)) };
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("[data-add-number]");
    const found = link && selected();
    if (!found || !found.quote) return;
    event.preventDefault();
    location.assign(`${link.pathname}?${new URLSearchParams(found)}`);
  });
})();
