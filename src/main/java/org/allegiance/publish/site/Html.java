package org.allegiance.publish.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;

/** Fills the templates of {@code src/main/jte}, which are compiled with the program. */
public final class Html {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);

  private final Shell shell;

  /** Pages with a shell round them. */
  public Html(Shell shell) {
    this.shell = shell;
  }

  /**
   * A page.
   *
   * @param template its template's name, without {@code .jte}
   * @param path where it will stand, from the site's root
   * @param values what the template wants besides {@code shell} and {@code root}
   */
  public String page(String template, String path, Map<String, Object> values) {
    return page(template, path, root(path), values);
  }

  /** A page that may stand at any path of a server. */
  String anywhere(String template, Map<String, Object> values) {
    return page(template, "", "/", values);
  }

  private String page(String template, String path, String root, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("shell", shell.at(path));
    all.put("root", root);
    StringOutput out = new StringOutput();
    TEMPLATES.render(template + ".jte", all, out);
    return out.toString();
  }

  /** The way from a page back to the site's root: {@code ../} for each folder. */
  static String root(String path) {
    return "../".repeat((int) path.chars().filter(c -> c == '/').count());
  }
}
