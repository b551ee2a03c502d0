package org.allegiance.query;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.jspecify.annotations.Nullable;

/** What a query answers, as text in one of several forms. */
public final class Answer {

  /**
   * The forms of an answer. Those of rows are for SELECT; ASK answers true or false, CONSTRUCT and
   * DESCRIBE answer in Turtle.
   */
  public enum Format {
    /** Aligned columns; IRIs of things as {@code kind/key}. */
    TABLE,
    /** SPARQL 1.1 Query Results CSV (W3C Recommendation, 2013). */
    CSV,
    /** SPARQL 1.1 Query Results TSV (W3C Recommendation, 2013). */
    TSV,
    /** SPARQL 1.1 Query Results JSON (W3C Recommendation, 2013). */
    JSON,
    /** A Markdown table; IRIs of things as {@code kind/key}. */
    MARKDOWN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private Answer() {}

  /** Runs a query and writes its answer. */
  public static String of(QueryExecution execution, Format format) {
    Query query = execution.getQuery();
    if (query.isAskType()) {
      return ask(execution.execAsk(), format);
    }
    if (query.isConstructType() || query.isDescribeType()) {
      return turtle(query.isConstructType() ? execution.execConstruct() : execution.execDescribe());
    }
    ResultSet rows = execution.execSelect();
    return switch (format) {
      case TABLE -> table(rows);
      case MARKDOWN -> markdown(rows);
      case CSV -> standard(rows, ResultSetLang.RS_CSV);
      case TSV -> standard(rows, ResultSetLang.RS_TSV);
      case JSON -> standard(rows, ResultSetLang.RS_JSON);
    };
  }

  private static String ask(boolean answer, Format format) {
    return format == Format.JSON
        ? "{ \"head\": {}, \"boolean\": " + answer + " }\n"
        : answer + "\n";
  }

  private static String turtle(Model model) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, model, Lang.TURTLE);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String standard(ResultSet rows, Lang lang) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultSetFormatter.output(out, rows, lang);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Each row of a SELECT on one line, as {@code column: value} pairs. */
  public static List<String> rows(QueryExecution execution) {
    List<List<String>> lines = lines(execution.execSelect());
    List<String> rows = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < line.size(); i++) {
        row.append(i == 0 ? "" : ", ").append(lines.get(0).get(i)).append(": ").append(line.get(i));
      }
      rows.add(row.toString());
    }
    return rows;
  }

  private static String table(ResultSet rows) {
    List<List<String>> lines = lines(rows);
    int columns = lines.get(0).size();
    int[] widths = new int[columns];
    for (List<String> line : lines) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], line.get(i).codePointCount(0, line.get(i).length()));
      }
    }
    StringBuilder out = new StringBuilder();
    for (int l = 0; l < lines.size(); l++) {
      List<String> line = lines.get(l);
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        row.append(line.get(i))
            .append(
                " ".repeat(widths[i] - line.get(i).codePointCount(0, line.get(i).length()) + 2));
      }
      out.append(row.toString().stripTrailing()).append('\n');
      if (l == 0) {
        for (int width : widths) {
          out.append("-".repeat(width)).append("  ");
        }
        out.setLength(Math.max(0, out.length() - 2));
        out.append('\n');
      }
    }
    int count = lines.size() - 1;
    return out.append(count).append(count == 1 ? " row\n" : " rows\n").toString();
  }

  private static String markdown(ResultSet rows) {
    List<List<String>> lines = lines(rows);
    StringBuilder out = new StringBuilder();
    for (int l = 0; l < lines.size(); l++) {
      out.append("| ")
          .append(
              String.join(" | ", lines.get(l).stream().map(c -> c.replace("|", "\\|")).toList()))
          .append(" |\n");
      if (l == 0) {
        out.append("|").append(" --- |".repeat(lines.get(0).size())).append('\n');
      }
    }
    return out.toString();
  }

  /** The names of the columns, then the rows. */
  private static List<List<String>> lines(ResultSet rows) {
    ResultSetRewindable all = ResultSetFactory.copyResults(rows);
    List<List<String>> lines = new ArrayList<>();
    lines.add(all.getResultVars());
    while (all.hasNext()) {
      QuerySolution row = all.next();
      lines.add(all.getResultVars().stream().map(v -> show(row.get(v))).toList());
    }
    return lines;
  }

  /**
   * A term as a person reads it: things as kind/key, terms of the ontology with their prefix,
   * literals by their text on one line.
   */
  static String show(@Nullable RDFNode term) {
    if (term == null) {
      return "";
    }
    if (term.isLiteral()) {
      return term.asLiteral().getLexicalForm().replaceAll("\\s+", " ");
    }
    String iri = term.toString();
    if (iri.startsWith(Things.BASE)) {
      return iri.substring(Things.BASE.length());
    }
    return iri.startsWith(AL.NS) ? "al:" + iri.substring(AL.NS.length()) : iri;
  }
}
