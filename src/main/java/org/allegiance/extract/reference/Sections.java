package org.allegiance.extract.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.allegiance.extract.names.Mention;

/**
 * The groups that the headings of a document name: in the section "III. RENAMO", also below "A.
 * Demobilisation", "the group" is RENAMO, whatever the rest of the document is about.
 */
final class Sections {

  private static final List<Pattern> NUMBERINGS =
      List.of(
          Pattern.compile("[IVX]+[.)] .*"),
          Pattern.compile("[A-Z][.)] .*"),
          Pattern.compile("\\d+[.)]? .*"),
          Pattern.compile("\\d+\\.\\d+[.)]? .*"),
          Pattern.compile("\\d+\\.\\d+\\.\\d+[.)]? .*"),
          Pattern.compile("[a-z][.)] .*"),
          Pattern.compile(".*"));

  private final List<Integer> levels = new ArrayList<>(); // numberings, the outer before the inner
  private final TreeMap<Integer, String> groups = new TreeMap<>(); // keys by level

  /**
   * A section begins.
   *
   * @param names those in its heading
   * @param within those in the text below it
   */
  void begin(String heading, List<Mention> names, List<Mention> within) {
    int level = level(heading);
    groups.tailMap(level, true).clear();
    Set<String> armed = counted(names).keySet();
    Map<String, Long> told = counted(within);
    long most = told.values().stream().mapToLong(Long::longValue).max().orElse(0);
    armed.stream()
        .filter(group -> armed.size() == 1)
        .filter(group -> told.getOrDefault(group, 0L) >= most) // not "Factions of the Séléka"
        .forEach(group -> groups.put(level, group));
  }

  private static Map<String, Long> counted(List<Mention> names) {
    return names.stream()
        .filter(Mention::isArmed)
        .collect(Collectors.groupingBy(Mention::key, Collectors.counting()));
  }

  private int level(String heading) {
    int numbering = 0;
    while (!NUMBERINGS.get(numbering).matcher(heading.strip()).matches()) {
      numbering++;
    }
    if (!levels.contains(numbering)) {
      levels.add(numbering);
    }
    return levels.indexOf(numbering);
  }

  /** Key of the one group that the heading names under which the text stands. */
  Optional<String> group() {
    return groups.isEmpty() ? Optional.empty() : Optional.of(groups.lastEntry().getValue());
  }
}
