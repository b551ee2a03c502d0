package org.allegiance.serve;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.allegiance.query.Catalogue;
import org.allegiance.query.Parameter;
import org.allegiance.query.StoredQuery;
import org.apache.jena.riot.Lang;

/** The stored queries, described from their headers: as a list, and as OpenAPI 3.1. */
final class OpenApi {

  private static final String VERSION = "3.1.0";
  private static final Map<String, String> ERRORS =
      Map.of(
          "400", "A parameter is wrong, or the answer is too large",
          "406", "There is no such form of the answer",
          "503", "It takes too long, or too many queries are running");

  private OpenApi() {}

  static JsonArray list(Catalogue queries) {
    JsonArray list = new JsonArray();
    for (StoredQuery query : queries.all()) {
      JsonObject one = new JsonObject();
      one.addProperty("name", query.name());
      one.addProperty("title", query.title());
      one.addProperty("question", query.question());
      one.addProperty("ask", query.presentation().ask());
      one.addProperty("topic", query.presentation().topic());
      one.addProperty("description", query.description());
      one.add("parameters", parameters(query));
      one.addProperty("href", QueryApi.QUERIES + "/" + query.name());
      one.addProperty("sparql", query.withDefaults());
      list.add(one);
    }
    return list;
  }

  static JsonObject of(Catalogue queries) {
    JsonObject info = new JsonObject();
    info.addProperty("title", "Allegiance: stored queries");
    info.addProperty("version", "1");
    JsonObject paths = new JsonObject();
    JsonObject listing = new JsonObject();
    listing.addProperty("operationId", "queries");
    listing.addProperty("summary", "All stored queries");
    JsonObject ok = described("The list");
    ok.add("content", content(List.of("application/json"), new JsonObject()));
    listing.add("responses", single("200", ok));
    paths.add(QueryApi.QUERIES, single("get", listing));
    for (StoredQuery query : queries.all()) {
      paths.add(QueryApi.QUERIES + "/" + query.name(), single("get", operation(query)));
    }
    JsonObject api = new JsonObject();
    api.addProperty("openapi", VERSION);
    api.add("info", info);
    api.add("paths", paths);
    api.add("components", single("schemas", single("Problem", problem())));
    return api;
  }

  private static JsonObject operation(StoredQuery query) {
    JsonObject operation = new JsonObject();
    operation.addProperty("operationId", query.name());
    operation.addProperty("summary", query.title());
    operation.addProperty("description", query.description());
    if (!query.presentation().topic().isEmpty()) {
      JsonArray tags = new JsonArray();
      tags.add(query.presentation().topic());
      operation.add("tags", tags);
    }
    boolean isGraph = query.query().isConstructType() || query.query().isDescribeType();
    Forms forms = isGraph ? Forms.STATEMENTS : Forms.ROWS;
    JsonArray parameters = parameters(query);
    parameters.add(paging("limit", "rows at most"));
    parameters.add(paging("offset", "rows to leave out before the first"));
    JsonObject format = new JsonObject();
    format.addProperty("type", "string");
    JsonArray names = new JsonArray();
    new TreeMap<>(forms.byName()).keySet().forEach(names::add);
    format.add("enum", names);
    parameters.add(parameter("format", "form of the answer, instead of Accept", false, format));
    operation.add("parameters", parameters);

    JsonObject responses = new JsonObject();
    JsonObject answer = described("The answer; Link has the next page where there is one");
    List<String> types =
        new TreeMap<>(forms.byName()).values().stream().map((Lang l) -> Forms.type(l)).toList();
    answer.add("content", content(types, new JsonObject()));
    responses.add("200", answer);
    new TreeMap<>(ERRORS)
        .forEach(
            (status, words) -> {
              JsonObject error = described(words);
              JsonObject schema = new JsonObject();
              schema.addProperty("$ref", "#/components/schemas/Problem");
              error.add("content", content(List.of("application/problem+json"), schema));
              responses.add(status, error);
            });
    operation.add("responses", responses);
    return operation;
  }

  private static JsonArray parameters(StoredQuery query) {
    JsonArray parameters = new JsonArray();
    for (Parameter p : query.parameters()) {
      JsonObject schema = new JsonObject();
      schema.addProperty("type", p.type() == Parameter.Type.INTEGER ? "integer" : "string");
      if (p.type() == Parameter.Type.DATE) {
        schema.addProperty("format", "date");
      }
      if (!p.choice().isEmpty()) {
        JsonArray choice = new JsonArray();
        p.choice().forEach(choice::add);
        schema.add("enum", choice);
      }
      if (p.fallback() instanceof String fallback) {
        schema.addProperty("default", fallback);
      }
      String kind = p.type().isThing() ? " (" + p.type().name().toLowerCase(Locale.ROOT) + ")" : "";
      parameters.add(parameter(p.name(), p.description() + kind, p.required(), schema));
    }
    return parameters;
  }

  private static JsonObject paging(String name, String description) {
    JsonObject schema = new JsonObject();
    schema.addProperty("type", "integer");
    schema.addProperty("minimum", 0);
    return parameter(name, description, false, schema);
  }

  private static JsonObject parameter(
      String name, String description, boolean required, JsonObject schema) {
    JsonObject parameter = new JsonObject();
    parameter.addProperty("name", name);
    parameter.addProperty("in", "query");
    parameter.addProperty("description", description);
    parameter.addProperty("required", required);
    parameter.add("schema", schema);
    return parameter;
  }

  private static JsonObject problem() {
    JsonObject properties = new JsonObject();
    for (String name : List.of("type", "title", "detail", "code", "place")) {
      properties.add(name, single("type", "string"));
    }
    properties.add("status", single("type", "integer"));
    JsonObject problem = single("type", "object");
    problem.add("properties", properties);
    return problem;
  }

  private static JsonObject content(List<String> types, JsonObject schema) {
    JsonObject content = new JsonObject();
    types.forEach(type -> content.add(type, single("schema", schema)));
    return content;
  }

  private static JsonObject described(String description) {
    return single("description", description);
  }

  private static JsonObject single(String name, String value) {
    JsonObject object = new JsonObject();
    object.addProperty(name, value);
    return object;
  }

  private static JsonObject single(String name, JsonObject value) {
    JsonObject object = new JsonObject();
    object.add(name, value);
    return object;
  }
}
