// The editor in place of the plain form. It knows this server alone: no other endpoint, no look-up of prefixes elsewhere.
// A megabyte of script, hence fetched only once a reader turns to the page.
"use strict";

const prefixes = {
  al: "https://w3id.org/allegiance/ontology#",
  dcterms: "http://purl.org/dc/terms/",
  oa: "http://www.w3.org/ns/oa#",
  org: "http://www.w3.org/ns/org#",
  owl: "http://www.w3.org/2002/07/owl#",
  prov: "http://www.w3.org/ns/prov#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  sem: "http://semanticweb.cs.vu.nl/2009/11/sem/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  time: "http://www.w3.org/2006/time#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};
for (const kind of ["certainty", "claim", "collective", "document", "event", "group", "motive", "person", "place"]) {
  prefixes[kind] = `https://w3id.org/allegiance/id/${kind}/`;
}

const place = document.getElementById("yasgui");
const plain = document.getElementById("plain");
const query = document.getElementById("query");
let tab = null;

const write = (sparql) => {
  query.value = sparql;
  tab?.setQuery(sparql);
};

const openEditor = () => {
  const isWriting = document.activeElement === query;
  const endpoint = new URL(place.dataset.endpoint, location.href).href;
  Yasgui.Yasqe.forkAutocompleter("prefixes", {
    name: "prefixes-here",
    persistenceId: null,
    get: () => Object.entries(prefixes).map(([prefix, iri]) => `${prefix}: <${iri}>`).sort(),
  });
  Yasgui.Yasqe.defaults.autocompleters = ["prefixes-here", "variables"];
  Yasgui.Yasqe.defaults.value = query.value;
  const yasgui = new Yasgui(place, {
    autofocus: isWriting,
    requestConfig: { endpoint, method: "POST" },
    copyEndpointOnNewTab: true,
    endpointCatalogueOptions: { getData: () => [{ endpoint }] },
    persistenceId: null,
    populateFromUrl: false,
    yasqe: { addPrefixes: prefixes },
    yasr: { prefixes },
  });
  tab = yasgui.getTab() || yasgui.addTab(true);
  tab.setQuery(query.value);
  const editor = tab.getYasqe();
  editor.getInputField().setAttribute("aria-label", "Query");
  // The tabulator leaves the editor, else who has no mouse is caught in it.
  editor.setOption("extraKeys", { ...editor.getOption("extraKeys"), Tab: false, "Shift-Tab": false });
  plain.hidden = true;

  // What the table of answers leaves unsaid to those who hear it.
  new MutationObserver(() => {
    place.querySelector(".tableSizer")?.setAttribute("aria-label", "Rows on a page");
    const first = place.querySelector("thead th .dt-column-title:empty");
    if (first) {
      first.textContent = "#";
    }
  }).observe(place, { childList: true, subtree: true });
};

const turns = ["pointermove", "touchstart", "keydown", "focusin"];
const fetchEditor = () => {
  turns.forEach((turn) => removeEventListener(turn, fetchEditor));
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = place.dataset.style;
  const script = document.createElement("script");
  script.src = place.dataset.script;
  script.addEventListener("load", openEditor);
  document.head.append(style, script);
};
turns.forEach((turn) => addEventListener(turn, fetchEditor, { passive: true }));

const examples = document.getElementById("examples");
examples.hidden = false;
let stored = null;
examples.addEventListener("change", async (event) => {
  stored = stored || (await (await fetch(place.dataset.queries)).json());
  const one = stored.find((each) => each.name === event.target.value);
  if (one) {
    write(one.sparql);
  }
});
