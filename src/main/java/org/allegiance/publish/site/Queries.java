package org.allegiance.publish.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

/** The queries that pages are made of: {@code web/queries/<name>.rq}. */
final class Queries {

  private static final Map<String, Query> READ = new ConcurrentHashMap<>();

  private Queries() {}

  static Query named(String name) {
    return READ.computeIfAbsent(name, Queries::read);
  }

  private static Query read(String name) {
    String file = "/web/queries/" + name + ".rq";
    try (InputStream in = Queries.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the program was packed without " + file);
      }
      return QueryFactory.create(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
