package org.allegiance.publish.linked;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * Writes JSON-LD 1.1 in flattened form, with prefixes as its only context: nothing is to be fetched
 * to read it. Jena's own writer puts things in the order in which a hash table gives them.
 */
final class JsonLd {

  private static final Gson JSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final Prefixes prefixes;

  private JsonLd(Prefixes prefixes) {
    this.prefixes = prefixes;
  }

  /** Writes statements, those of one subject next to one another. */
  static String write(List<Triple> statements) {
    Prefixes prefixes = Prefixes.of(statements);
    JsonObject context = new JsonObject();
    prefixes.namespaces().forEach(context::addProperty);
    JsonObject document = new JsonObject();
    document.add("@context", context);
    document.add("@graph", new JsonLd(prefixes).nodes(statements));
    return JSON.toJson(document) + "\n";
  }

  private JsonArray nodes(List<Triple> statements) {
    JsonArray nodes = new JsonArray();
    JsonObject node = new JsonObject();
    String subject = "";
    for (Triple t : statements) {
      String id = id(t.getSubject());
      if (!id.equals(subject)) {
        subject = id;
        node = new JsonObject();
        node.addProperty("@id", id);
        nodes.add(node);
      }
      boolean isType = t.getPredicate().equals(RDF.type.asNode()) && !t.getObject().isLiteral();
      String key = isType ? "@type" : id(t.getPredicate());
      if (!node.has(key)) {
        node.add(key, new JsonArray());
      }
      node.getAsJsonArray(key)
          .add(isType ? new JsonPrimitive(id(t.getObject())) : value(t.getObject()));
    }
    return nodes;
  }

  private String id(Node node) {
    return node.isBlank()
        ? "_:" + node.getBlankNodeLabel()
        : prefixes.shortened(node.getURI()).orElse(node.getURI());
  }

  private JsonElement value(Node node) {
    JsonObject value = new JsonObject();
    if (!node.isLiteral()) {
      value.addProperty("@id", id(node));
      return value;
    }
    value.addProperty("@value", node.getLiteralLexicalForm());
    String datatype = node.getLiteralDatatypeURI();
    if (!node.getLiteralLanguage().isEmpty()) {
      value.addProperty("@language", node.getLiteralLanguage());
    } else if (!datatype.equals(XSD.xstring.getURI())) {
      value.addProperty("@type", prefixes.shortened(datatype).orElse(datatype));
    }
    return value;
  }
}
