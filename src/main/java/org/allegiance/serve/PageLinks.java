package org.allegiance.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.allegiance.publish.PathName;
import org.allegiance.publish.linked.LinkedData;
import org.allegiance.publish.linked.LinkedData.Standing;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * Adds to the page of a thing where its RDF is; says of what is there no more that it is gone;
 * sends on to the whole who asks for a part.
 */
final class PageLinks implements Filter {

  private static final String PAGE = "/page/";

  private final LinkedData data;

  PageLinks(LinkedData data) {
    this.data = data;
  }

  @Override
  public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse response = (HttpServletResponse) out;
    String path = ((HttpServletRequest) in).getRequestURI();
    Optional<Resource> thing =
        path.startsWith(PAGE) && path.endsWith("/") && path.length() > PAGE.length()
            ? PathName.end(path.substring(PAGE.length(), path.length() - 1))
                .map(end -> ResourceFactory.createResource(Things.BASE + end))
            : Optional.empty();
    Standing standing = thing.map(data::standing).orElse(Standing.UNKNOWN);
    if (thing.isPresent() && standing == Standing.GONE) {
      Identifiers.isPresent(data, thing.get(), response);
      return;
    }
    if (thing.isPresent() && standing == Standing.PRESENT) {
      Resource told = data.told(thing.get());
      if (!told.equals(thing.get())) {
        Identifiers.of(told).redirectToPage(response);
        return;
      }
      Identifiers.of(told).link(response);
    }
    chain.doFilter(in, out);
  }
}
