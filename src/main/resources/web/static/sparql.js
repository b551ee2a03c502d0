// The editor in place of the plain form. It knows this server alone: no other endpoint, no look-up of prefixes elsewhere.
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
if (window.Yasgui) {
  const first = place.dataset.query || document.getElementById("query").value;
  const endpoint = new URL(place.dataset.endpoint, location.href).href;
  Yasgui.Yasqe.forkAutocompleter("prefixes", {
    name: "prefixes-here",
    persistenceId: null,
    get: () => Object.entries(prefixes).map(([prefix, iri]) => `${prefix}: <${iri}>`).sort(),
  });
  Yasgui.Yasqe.defaults.autocompleters = ["prefixes-here", "variables"];
  Yasgui.Yasqe.defaults.value = first;
  const yasgui = new Yasgui(place, {
    requestConfig: { endpoint, method: "POST" },
    copyEndpointOnNewTab: true,
    endpointCatalogueOptions: { getData: () => [{ endpoint }] },
    persistenceId: null,
    yasqe: { addPrefixes: prefixes },
    yasr: { prefixes },
  });
  const tab = () => yasgui.getTab() || yasgui.addTab(true);
  tab().setQuery(first);
  plain.hidden = true;

  const examples = document.getElementById("examples");
  examples.hidden = false;
  let stored = null;
  examples.addEventListener("change", async (event) => {
    stored = stored || (await (await fetch(place.dataset.queries)).json());
    const one = stored.find((query) => query.name === event.target.value);
    if (one) {
      tab().setQuery(one.sparql);
    }
  });
}
