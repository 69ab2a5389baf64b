"use strict";

// The palette: everything that this page offers, found by typing. It lists what is on the page, and presses it.
(() => {
  const MOST_SHOWN = 40;
  const dialog = document.getElementById("palette");
  if (!dialog) return;
  const { table, run, elementOf, isShown } = window.figureKeys;
  const field = dialog.querySelector("input");
  const list = dialog.querySelector("[role=listbox]");
  const none = dialog.querySelector("[data-none]");
  const prototype = dialog.querySelector("template");
  let choices = [];
  let chosen = 0;

  const words = (text) => text.replace(/\s+/g, " ").trim();
  const capital = (text) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

  function offered() {
    const seen = new Set();
    const commands = table.commands
      .filter((command) => command.name !== "palette")
      .map((command) => [command, elementOf(command.name)])
      .filter(([command, element]) => element !== null || command.name === "help")
      .map(([command, element]) => {
        if (element) seen.add(element);
        return { label: capital(command.label), keys: table.on ? command.key : "", act: () => run(command.name) };
      });
    const others = [...document.querySelectorAll("header a, header button, main a[href], main button, footer a")]
      .filter((element) => !seen.has(element) && isShown(element) && words(element.innerText || element.ariaLabel || ""))
      .map((element) => ({
        label: words(element.innerText || element.ariaLabel),
        keys: "",
        act: () => {
          element.focus();
          element.click();
        },
      }));
    const labels = new Set();
    return [...commands, ...others].filter(({ label }) => !labels.has(label) && labels.add(label));
  }

  function mark(index) {
    chosen = Math.min(Math.max(index, 0), list.children.length - 1);
    [...list.children].forEach((option, place) => option.setAttribute("aria-selected", String(place === chosen)));
    const option = list.children[chosen];
    field.setAttribute("aria-activedescendant", option?.id ?? "");
    option?.scrollIntoView({ block: "nearest" });
  }

  function draw() {
    const wanted = field.value.toLocaleLowerCase().split(/\s+/);
    const shown = choices.filter(({ label }) => wanted.every((word) => label.toLocaleLowerCase().includes(word)));
    list.replaceChildren(
      ...shown.slice(0, MOST_SHOWN).map((choice, place) => {
        const option = prototype.content.firstElementChild.cloneNode(true);
        option.id = `palette-${place}`;
        option.querySelector("span").textContent = choice.label;
        const keys = choice.keys.split(" ").filter(Boolean);
        option.append(
          ...keys.map((key) => Object.assign(document.createElement("kbd"), { textContent: key })),
        );
        option.addEventListener("click", () => choose(choice));
        option.addEventListener("pointermove", () => mark(place));
        option.choice = choice;
        return option;
      }),
    );
    none.hidden = shown.length > 0;
    mark(0);
  }

  function choose(choice) {
    dialog.close();
    choice.act();
  }

  dialog.addEventListener("shown", () => {
    choices = offered();
    field.value = "";
    draw();
    field.focus();
  });

  field.addEventListener("input", draw);

  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      mark(chosen + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      const option = list.children[chosen];
      if (option) choose(option.choice);
    }
  });
})();
