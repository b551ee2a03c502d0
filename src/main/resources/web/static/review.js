// One key for each decision. Keys typed into a field, or with Ctrl, Alt or Meta, are not ours.
"use strict";

const form = document.querySelector("[data-review]");
const buttons = { a: "accept", r: "reject", u: "undo" };
const links = { s: "next", b: "prev" };
document.querySelector(".keys").hidden = false;

document.addEventListener("keydown", (event) => {
  const field = event.target.closest("input, select, textarea");
  if (field && event.key === "Escape") {
    field.blur();
    return;
  }
  if (field || event.ctrlKey || event.altKey || event.metaKey || event.repeat) {
    return;
  }
  if (event.key in buttons) {
    form.querySelector(`button[value=${buttons[event.key]}]`).click();
  } else if (event.key in links) {
    document.querySelector(`a[rel=${links[event.key]}]`)?.click();
  } else if (event.key === "m") {
    event.preventDefault();
    form.querySelector(".fields select, .fields input").focus();
  }
});
