package org.allegiance.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.allegiance.BadInputException;
import org.allegiance.Nearest;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A query in a file that describes itself: YAML in the lines of its head that begin with {@code
 * #+}, as grlc has it.
 *
 * @param name name of the file without its ending
 * @param title what it answers, in a few words
 * @param description what its rows and columns are
 * @param question an example of the question in plain words
 * @param parameters what can be bound
 * @param problem for a quality check: what is wrong with each row; else empty
 * @param solution for a quality check: what to do about it; else empty
 * @param presentation how it is put before readers
 * @param text the SPARQL
 */
public record StoredQuery(
    String name,
    String title,
    String description,
    String question,
    List<Parameter> parameters,
    String problem,
    String solution,
    Presentation presentation,
    String text) {

  private static final String MARK = "#+";
  private static final Set<String> FIELDS =
      new TreeSet<>(
          List.of("title", "description", "question", "parameters", "problem", "solution"));

  /** What an address of an answer holds beside parameters. */
  private static final Set<String> RESERVED = Set.of("format", "limit", "offset");

  static {
    FIELDS.addAll(PresentationHeader.FIELDS);
  }

  /**
   * Reads a query.
   *
   * @throws BadInputException if the header or the SPARQL is not well formed, with the place
   */
  public static StoredQuery read(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new BadInputException(
          "not-utf-8", file.toString(), "the query is not UTF-8", "save it as UTF-8 and try again");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String header =
        text.lines()
            .filter(l -> l.startsWith(MARK))
            .map(l -> l.substring(MARK.length()))
            .collect(Collectors.joining("\n"));
    Map<?, ?> fields = yaml(file, header);
    refuseUnknown(file, fields, FIELDS, "the header");
    Query query = sparql(file, text);
    List<Parameter> parameters = parameters(file, fields, text);
    String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
    return new StoredQuery(
        name,
        field(file, fields, "title", true),
        field(file, fields, "description", false),
        field(file, fields, "question", false),
        parameters,
        field(file, fields, "problem", false),
        field(file, fields, "solution", false),
        new PresentationHeader(file, fields).read(parameters, columns(query)),
        text);
  }

  private static Map<?, ?> yaml(Path file, String header) {
    try {
      Object parsed =
          new Load(LoadSettings.builder().setLabel(file.toString()).build()).loadFromString(header);
      if (parsed instanceof Map<?, ?> fields) {
        return fields;
      }
      throw broken(
          file, "the header has no fields", "begin the file with lines such as '#+ title: …'");
    } catch (YamlEngineException e) {
      throw broken(
          file, "the header is not YAML: " + e.getMessage(), "mend the lines that begin with #+");
    }
  }

  private static List<String> columns(Query query) {
    return query.isSelectType() ? query.getResultVars() : List.of();
  }

  private static Query sparql(Path file, String text) {
    try {
      return QueryFactory.create(text);
    } catch (QueryParseException e) {
      throw new BadInputException(
          "broken-query",
          file + ":" + e.getLine() + ":" + e.getColumn(),
          firstLine(e),
          "mend the SPARQL at this place");
    }
  }

  static String firstLine(QueryParseException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("not SPARQL");
  }

  private static String field(Path file, Map<?, ?> fields, String key, boolean required) {
    Object value = fields.get(key);
    if (value == null && required) {
      throw broken(file, "the header has no " + key, "add a line '#+ " + key + ": …'");
    }
    return value == null ? "" : value.toString().strip();
  }

  private static List<Parameter> parameters(Path file, Map<?, ?> fields, String text) {
    List<Parameter> parameters = new ArrayList<>();
    if (fields.get("parameters") instanceof List<?> listed) {
      for (Object one : listed) {
        if (!(one instanceof Map<?, ?> p)) {
          throw broken(
              file,
              "a parameter is not a set of fields: " + one,
              "write it as {name: …, type: …, default: …, description: …}");
        }
        Parameter parameter = parameter(file, p);
        if (!Pattern.compile("[?$]" + Pattern.quote(parameter.name()) + "\\b")
            .matcher(text)
            .find()) {
          throw broken(
              file,
              "the query has no variable ?" + parameter.name() + ", which the header names",
              "give the parameter the name of the variable that it binds");
        }
        if (RESERVED.contains(parameter.name())) {
          throw broken(
              file,
              "no parameter may be called '" + parameter.name() + "'",
              "addresses of answers hold " + RESERVED + " themselves");
        }
        parameters.add(parameter);
      }
    }
    return List.copyOf(parameters);
  }

  private static Parameter parameter(Path file, Map<?, ?> p) {
    refuseUnknown(
        file,
        p,
        Set.of("name", "type", "values", "default", "required", "description"),
        "a parameter");
    if (p.get("required") instanceof Object given && !(given instanceof Boolean)) {
      throw broken(file, "'required' is " + given, "write true or false");
    }
    Object fallback = p.get("default");
    List<String> choice = choice(file, p);
    if (fallback != null && !choice.isEmpty() && !choice.contains(fallback.toString())) {
      throw broken(
          file, "the default '" + fallback + "' is none of 'values'", "write one of " + choice);
    }
    try {
      return new Parameter(
          field(file, p, "name", true),
          Parameter.Type.of(field(file, p, "type", true)),
          choice,
          fallback == null ? null : fallback.toString(),
          Boolean.TRUE.equals(p.get("required")),
          field(file, p, "description", true));
    } catch (IllegalArgumentException e) {
      throw broken(
          file,
          "a parameter has an unknown type: " + e.getMessage(),
          "use one of " + List.of(Parameter.Type.values()));
    }
  }

  private static List<String> choice(Path file, Map<?, ?> p) {
    Object values = p.get("values");
    if (values == null) {
      return List.of();
    }
    if (!(values instanceof List<?> listed)) {
      throw broken(file, "'values' is " + values, "write the values as a list, [one, other]");
    }
    return listed.stream().map(String::valueOf).toList();
  }

  private static void refuseUnknown(Path file, Map<?, ?> fields, Set<String> known, String where) {
    for (Object field : fields.keySet()) {
      if (!known.contains(field)) {
        throw broken(
            file,
            where + " has the unknown field '" + field + "'",
            Nearest.didYouMean(String.valueOf(field), known, "the fields are " + known));
      }
    }
  }

  static BadInputException broken(Path file, String reason, String wayOut) {
    return new BadInputException("broken-header", file.toString(), reason, wayOut);
  }

  /**
   * The SPARQL with its parameters' defaults in the place of their variables, for use elsewhere.
   */
  public String withDefaults() {
    Map<Var, Node> defaults = new HashMap<>();
    for (Parameter p : parameters) {
      if (p.fallback() != null) {
        defaults.put(Var.alloc(p.name()), p.term(p.fallback()));
      }
    }
    return QueryTransformOps.replaceVars(query(), defaults).toString();
  }

  /** The query, parsed. */
  public Query query() {
    return QueryFactory.create(text);
  }
}
