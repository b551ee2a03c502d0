package org.allegiance.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.allegiance.publish.Edition;

/**
 * What every request passes: addresses that exist, methods that read, queries of bounded length,
 * headers that let other sites read the public edition, but never with the reader's credentials.
 * What has names is for pages of this machine alone: any page on the web that an analyst opens
 * could otherwise ask.
 */
final class Guard implements Filter {

  /** Bytes of a query's text at most, in UTF-8, in the address or in the body. */
  static final int MAX_QUERY = 64 * 1024;

  /** Bytes of a request at most: each byte of a query may be written as three, {@code %xx}. */
  static final int MAX_REQUEST = 3 * MAX_QUERY + 8 * 1024;

  /** What pages may load: nothing from elsewhere. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri"
          + " 'none'";

  static final String NOTHING_HERE = "There is nothing here. The front page is at /.";

  static final String TOO_LONG = "A query has at most 64 kB.";

  private static final Set<String> PATHS =
      Set.of(
          "/",
          "/sparql",
          "/sparql/",
          "/data",
          "/$/ping",
          "/suggest",
          "/robots.txt",
          "/sitemap.xml");

  /** Folders of pages and files. */
  private static final Set<String> FOLDERS =
      Set.of(
          "page",
          "disagreements",
          "static",
          "webjars",
          "id",
          "doc",
          "graph",
          "ontology",
          "scheme",
          "ask",
          "search",
          "flows",
          "api");

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  /** What Fuseki would do with these: run a script in the reader's page, or style its answer. */
  private static final Set<String> PARAMETERS_REFUSED =
      Set.of("callback", "stylesheet", "force-accept", "query-ref", "update");

  private static final Pattern LOOPBACK =
      Pattern.compile("https?://(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?");

  private final Described described;
  private final Reply.Refusals refusals;
  private final Edition edition;
  private final boolean hasDesk;

  /**
   * @param edition for whom the answers are
   * @param hasDesk whether candidates can be reviewed
   */
  Guard(Described described, Reply.Refusals refusals, Edition edition, boolean hasDesk) {
    this.described = described;
    this.refusals = refusals;
    this.edition = edition;
    this.hasDesk = hasDesk;
  }

  @Override
  public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) in;
    Reply reply = new Reply(request, (HttpServletResponse) out, refusals);
    String path = request.getRequestURI();
    boolean desk = hasDesk && Gate.FOLDERS.contains(folder(path));
    if (!desk) {
      readers(request).ifPresent(o -> reply.setHeader("Access-Control-Allow-Origin", o));
    }
    reply.setHeader("X-Content-Type-Options", "nosniff");
    reply.setHeader("Referrer-Policy", "no-referrer");
    reply.setHeader("Content-Security-Policy", POLICY);
    String method = request.getMethod();
    boolean sparql = path.equals("/sparql");
    boolean posting = sparql || desk;
    String allowed = posting ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
    if (!isKnown(path) && !desk) {
      reply.refuse(HttpServletResponse.SC_NOT_FOUND, NOTHING_HERE);
    } else if (!READING.contains(method) && !(posting && method.equals("POST"))) {
      reply.setHeader("Allow", allowed);
      reply.refuse(
          HttpServletResponse.SC_METHOD_NOT_ALLOWED,
          "This server only answers questions; it changes nothing.");
    } else if (method.equals("OPTIONS")) {
      reply.setHeader("Allow", allowed);
      reply.setHeader("Access-Control-Allow-Methods", allowed);
      reply.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
      reply.setHeader("Access-Control-Max-Age", "86400");
      reply.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else if (length(request.getQueryString()) > MAX_REQUEST) {
      reply.refuse(HttpServletResponse.SC_REQUEST_URI_TOO_LONG, TOO_LONG);
    } else if (request.getContentLengthLong() > MAX_REQUEST) {
      reply.refuse(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, TOO_LONG);
    } else if (sparql) {
      ask(request, reply, chain);
    } else {
      chain.doFilter(request, reply);
    }
  }

  /** The sites whose pages may read the answer (Fetch, 3.2.3 HTTP responses). */
  private Optional<String> readers(HttpServletRequest request) {
    return edition == Edition.PUBLIC
        ? Optional.of("*")
        : Optional.ofNullable(request.getHeader("Origin"))
            .filter(o -> LOOPBACK.matcher(o).matches());
  }

  private void ask(HttpServletRequest request, Reply reply, FilterChain chain)
      throws IOException, ServletException {
    Set<String> parameters;
    try {
      parameters = request.getParameterMap().keySet();
    } catch (RuntimeException e) {
      // Jetty says it in this way of a form that is too long as of one that is broken.
      boolean broken = !request.getMethod().equals("POST") || request.getContentLengthLong() >= 0;
      reply.setHeader("Connection", "close");
      reply.refuse(
          broken
              ? HttpServletResponse.SC_BAD_REQUEST
              : HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
          broken ? "The parameters of the request cannot be read." : TOO_LONG);
      return;
    }
    for (String parameter : PARAMETERS_REFUSED) {
      if (parameters.contains(parameter)) {
        reply.refuse(
            HttpServletResponse.SC_BAD_REQUEST,
            "The parameter \"" + parameter + "\" is not known here.");
        return;
      }
    }
    if (!request.getMethod().equals("POST") && !parameters.contains("query")) {
      if (parameters.isEmpty() && Described.isWanted(request)) {
        described.sendService(request, reply);
        return;
      }
      reply.refuse(
          HttpServletResponse.SC_BAD_REQUEST,
          "Ask with /sparql?query=…, or POST the query as application/sparql-query.");
      return;
    }
    chain.doFilter(new AsGet(request), reply);
  }

  private static boolean isKnown(String path) {
    return PATHS.contains(path)
        || Documents.addresses().contains(path)
        || path.equals("/ontology")
        || FOLDERS.contains(folder(path));
  }

  /** The first segment of a path that has more. */
  private static String folder(String path) {
    return path.substring(1, Math.max(1, path.indexOf('/', 1)));
  }

  private static int length(String text) {
    return text == null ? 0 : text.length();
  }

  /** A HEAD that is worked out like a GET; Jetty then leaves the body away. */
  private static final class AsGet extends HttpServletRequestWrapper {
    AsGet(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      String method = super.getMethod();
      return method.equals("HEAD") ? "GET" : method;
    }
  }
}
