package org.allegiance.reason;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;
import org.allegiance.reason.Derivation.Condition;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;

/** An account as JSON; docs/explain.md describes the members. */
final class ProofJson {

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

  private final Model stated;
  private final Account account;
  private final Support support;
  private final Wording wording;

  private ProofJson(Model stated, Account account, Support support, Wording wording) {
    this.stated = stated;
    this.account = account;
    this.support = support;
    this.wording = wording;
  }

  static String of(Model stated, Account account, Support support, Wording wording) {
    return GSON.toJson(new ProofJson(stated, account, support, wording).whole()) + "\n";
  }

  private JsonObject whole() {
    JsonObject json = new JsonObject();
    json.addProperty("conclusion", account.conclusion().number());
    json.add("facts", array(account.entries(), this::fact));
    json.add("claims", array(claims(), this::claim));
    json.add("documents", array(support.documents(), this::document));
    json.add("uncertain", array(support.doubts(), this::doubt));
    JsonObject ways = new JsonObject();
    ways.addProperty("byRules", support.byRules());
    ways.addProperty("byAxioms", support.byAxioms());
    ways.addProperty("circular", support.circular());
    json.add("derivations", ways);
    return json;
  }

  private static <T> JsonArray array(Collection<T> items, Function<T, JsonElement> each) {
    JsonArray array = new JsonArray();
    items.forEach(i -> array.add(each.apply(i)));
    return array;
  }

  private JsonObject fact(Account.Entry entry) {
    JsonObject json = new JsonObject();
    json.addProperty("number", entry.number());
    json.addProperty("sentence", wording.sentence(entry.fact()));
    json.add("subject", node(entry.fact().getSubject()));
    json.add("predicate", node(entry.fact().getPredicate()));
    json.add("object", node(entry.fact().getObject()));
    json.add("standing", standing(entry.standing()));
    json.addProperty("stated", entry.derivations().isEmpty());
    json.addProperty("claim", isReport(entry) ? entry.fact().getSubject().getURI() : null);
    json.add("derivations", array(entry.derivations(), this::derivation));
    return json;
  }

  private JsonObject derivation(Derivation d) {
    JsonObject json = new JsonObject();
    json.addProperty("rule", d.rule().name());
    json.addProperty("axiom", d.rule().isAxiom());
    json.addProperty("sentence", d.rule().sentence());
    JsonArray premises = new JsonArray();
    d.premises().forEach(p -> premises.add(account.told(p).number()));
    json.add("premises", premises);
    json.add("conditions", array(d.conditions(), this::condition));
    json.add("absent", array(d.absent(), this::pattern));
    return json;
  }

  private JsonObject condition(Condition condition) {
    JsonObject json = new JsonObject();
    json.addProperty("builtin", condition.builtin());
    json.add("about", array(condition.about(), this::node));
    json.addProperty("certainty", condition.standing().certainty().toString());
    json.addProperty("modality", condition.standing().modality().toString());
    json.addProperty("sentence", wording.order(condition.builtin(), condition.about()));
    return json;
  }

  private JsonObject pattern(Triple pattern) {
    JsonObject json = new JsonObject();
    json.add("subject", node(pattern.getSubject()));
    json.add("predicate", node(pattern.getPredicate()));
    json.add("object", node(pattern.getObject()));
    return json;
  }

  /** An IRI or a literal with its label; null for anything. */
  private JsonElement node(Node node) {
    if (node.equals(Node.ANY)) {
      return JsonNull.INSTANCE;
    }
    JsonObject json = new JsonObject();
    json.addProperty(
        node.isLiteral() ? "literal" : "iri",
        node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
    json.addProperty("label", wording.name(node));
    return json;
  }

  /** The standings that no single proof betters, best first: there may be two. */
  private static JsonArray standing(Standing standing) {
    return array(
        standing.parts(),
        part -> {
          JsonObject json = new JsonObject();
          json.addProperty("certainty", part.certainty().toString());
          json.addProperty("modality", part.modality().toString());
          return json;
        });
  }

  private static boolean isReport(Account.Entry entry) {
    return entry.derivations().isEmpty() && entry.fact().getPredicate().equals(AL.reports.asNode());
  }

  private Collection<Citation> claims() {
    return account.entries().stream()
        .filter(ProofJson::isReport)
        .map(e -> Citation.of(stated.asRDFNode(e.fact().getSubject()).asResource()))
        .sorted(Comparator.comparing(Citation::key))
        .toList();
  }

  private JsonObject claim(Citation claim) {
    JsonObject json = new JsonObject();
    json.addProperty("iri", claim.claim().getURI());
    json.addProperty("gloss", claim.gloss());
    json.addProperty("certainty", claim.certainty().toString());
    json.addProperty("creditedTo", claim.creditedTo().isEmpty() ? null : claim.creditedTo());
    json.addProperty("document", claim.document().getURI());
    json.add(
        "passages",
        array(
            claim.evidence(),
            e -> {
              JsonObject span = new JsonObject();
              span.addProperty("start", e.passage().start());
              span.addProperty("end", e.passage().end());
              return span;
            }));
    return json;
  }

  private JsonObject document(Support.Document document) {
    JsonObject json = new JsonObject();
    json.addProperty("iri", document.document().getURI());
    json.addProperty("key", Things.key(document.document()));
    json.addProperty("citation", Citation.bibliography(document.document()));
    json.add("without", document.without().map(ProofJson::standing).orElseGet(JsonArray::new));
    return json;
  }

  private JsonObject doubt(Support.Doubt doubt) {
    JsonObject json = new JsonObject();
    switch (doubt) {
      case Support.Hedge hedge -> {
        json.addProperty("because", "source");
        json.addProperty("claim", hedge.claim().claim().getURI());
      }
      case Support.Dates dates -> {
        json.addProperty("because", "dates");
        json.add("condition", condition(dates.condition()));
      }
    }
    json.addProperty("sentence", SupportText.doubt(doubt, wording));
    return json;
  }
}
