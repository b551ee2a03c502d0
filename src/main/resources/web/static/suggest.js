// Suggestions below a field for names: a combobox with a list (WAI-ARIA Authoring Practices). Without this script the field's form does the same.
"use strict";

for (const field of document.querySelectorAll("input[data-suggest]")) {
  const list = document.createElement("ul");
  list.id = `${field.id}-suggestions`;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  field.after(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");

  const root = field.dataset.suggest.replace(/suggest$/, "");
  let chosen = -1;
  let asked = 0;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };

  const choose = (index) => {
    const options = [...list.children];
    chosen = (index + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === chosen)));
    field.setAttribute("aria-activedescendant", options[chosen].id);
    options[chosen].scrollIntoView({ block: "nearest" });
  };

  const show = (names) => {
    list.replaceChildren(
      ...names.map((name, i) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${i}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.path = name.path;
        option.textContent = name.label;
        const note = document.createElement("small");
        note.textContent = ` ${name.kind}${name.also ? `, also called ${name.also}` : ""}`;
        option.append(note);
        return option;
      }),
    );
    chosen = -1;
    list.hidden = names.length === 0;
    field.setAttribute("aria-expanded", String(names.length > 0));
    field.removeAttribute("aria-activedescendant");
  };

  field.addEventListener("input", () => {
    const turn = ++asked;
    const text = field.value.trim();
    if (text.length < 2) {
      close();
      return;
    }
    setTimeout(async () => {
      if (turn !== asked) {
        return;
      }
      const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(text)}`);
      if (answer.ok && turn === asked) {
        show(await answer.json());
      }
    }, 120);
  });

  field.addEventListener("keydown", (event) => {
    if (list.hidden) {
      return;
    }
    if (event.key === "ArrowDown") {
      choose(chosen + 1);
      event.preventDefault();
    } else if (event.key === "ArrowUp") {
      choose(chosen < 0 ? -1 : chosen - 1);
      event.preventDefault();
    } else if (event.key === "Escape") {
      close();
      event.preventDefault();
    } else if (event.key === "Enter" && chosen >= 0) {
      location.href = root + list.children[chosen].dataset.path;
      event.preventDefault();
    }
  });

  list.addEventListener("mousedown", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) {
      event.preventDefault();
      location.href = root + option.dataset.path;
    }
  });

  field.addEventListener("blur", () => {
    asked++;
    close();
  });
}
