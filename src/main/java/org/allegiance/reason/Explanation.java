package org.allegiance.reason;

import java.util.List;
import org.allegiance.document.Library;
import org.apache.jena.rdf.model.Model;

/** Being rewritten. */
public final class Explanation {
  private Explanation() {}

  public static String of(List<String> names, Model graph, Reasoning reasoning, Library library) {
    return "";
  }
}
