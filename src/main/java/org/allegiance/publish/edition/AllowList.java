package org.allegiance.publish.edition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.allegiance.graph.Sources;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Resource;

/** Whom a project's policy lists by name, as the file has it: people write it, and it stays so. */
public final class AllowList {

  private final Path file;
  private final String text;

  private AllowList(Path file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * The list of a project; empty where there is no policy.
   *
   * @throws org.allegiance.BadInputException if the policy is none
   */
  public static Optional<AllowList> of(Sources sources) {
    Path file = PublicEdition.policy(sources);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Policy.read(file);
    return Optional.of(new AllowList(file, Sources.text(file)));
  }

  /** Where it stands. */
  public Path file() {
    return file;
  }

  /** Whether a person is shown by name. */
  public boolean shows(Resource person) {
    return Things.kind(person).equals("person")
        && Policy.read(file).persons().contains(Things.key(person));
  }

  /** The text without the entries of a person and of sources of those names; empty if none is. */
  public Optional<String> without(Resource person, Collection<String> names) {
    Pattern entry =
        Pattern.compile(
            " *- (?:person: [\"']?"
                + Pattern.quote(Things.key(person))
                + "[\"']?|[\"']?(?:"
                + String.join("|", names.stream().map(Pattern::quote).toList())
                + ")[\"']?) *(?:#.*)?");
    List<String> left = new ArrayList<>();
    int gone = -1;
    for (String line : text.split("\n", -1)) {
      if (gone >= 0 && (indent(line) > gone || line.isBlank())) {
        if (line.isBlank()) {
          left.add(line);
        }
        continue;
      }
      gone = entry.matcher(line).matches() ? indent(line) : -1;
      if (gone < 0) {
        left.add(line);
      }
    }
    String now = String.join("\n", left);
    return now.equals(text) ? Optional.empty() : Optional.of(now);
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
