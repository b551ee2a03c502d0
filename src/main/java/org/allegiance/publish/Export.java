package org.allegiance.publish;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.allegiance.claim.Claim;
import org.allegiance.claim.ClaimJson;
import org.allegiance.graph.ClaimFile;
import org.allegiance.graph.Sources;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;

/** The graph and its claims in formats that others read. The front door of this package. */
public final class Export {

  /** The formats of a whole graph. */
  public enum GraphFormat {
    /** N-Quads (W3C Recommendation, 2014). */
    NQ,
    /** TriG (W3C Recommendation, 2014). */
    TRIG,
    /** Turtle (W3C Recommendation, 2014): all graphs merged into one. */
    TTL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private Export() {}

  /**
   * Every claim in the files of claims, whatever its review status, in the order of documents and
   * of their texts.
   */
  public static Stream<Claim> claims(Sources sources) {
    return sources.claims().stream()
        .map(Sources::read)
        .flatMap(model -> ClaimFile.claims(model).stream());
  }

  /** Writes claims as JSON, one a line. */
  public static void claims(Sources sources, OutputStream out) {
    PrintStream lines = new PrintStream(out, false, StandardCharsets.UTF_8);
    claims(sources).forEach(c -> lines.print(ClaimJson.write(c) + "\n"));
    lines.flush();
  }

  /** Writes a dataset. */
  public static void graph(Dataset dataset, GraphFormat format, OutputStream out) {
    switch (format) {
      case NQ -> RDFDataMgr.write(out, dataset, Lang.NQUADS);
      case TRIG -> RDFDataMgr.write(out, dataset, RDFFormat.TRIG_PRETTY);
      case TTL -> RDFDataMgr.write(out, dataset.getUnionModel(), RDFFormat.TURTLE_PRETTY);
    }
  }
}
