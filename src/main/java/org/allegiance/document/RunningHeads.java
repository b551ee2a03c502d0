package org.allegiance.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines that belong to the page and not to the text: running heads and feet, page numbers, rules
 * and ornaments, the buttons that come along when a web page is copied.
 */
final class RunningHeads {

  /** How many lines from the edge of a page a running head or foot may stand. */
  private static final int EDGE = 3;

  /** In a text without page breaks, furniture comes back after this many lines at the earliest. */
  private static final int SHORTEST_PAGE = 15;

  private static final int LONGEST = 120;

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern ROMAN = Pattern.compile("[ivxl]{1,6}");
  private static final Pattern RULE = Pattern.compile("[\\p{P}\\p{S}\\p{Co}\\s]{3,}|[_|]+");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?:p(?:age|\\.)? ?)?[-\u2013|\\[ ]*#[-\u2013|\\] ]*(?:(?:of|/) ?#)?");
  private static final Pattern NUMBERED_FURNITURE =
      Pattern.compile("# *[|\u00B7\u2022\u2013\u2014].*|.*[|\u00B7\u2022\u2013\u2014](?:.* )?#");
  private static final Set<String> BUTTONS =
      Set.of(
          "skip to content",
          "skip to main content",
          "skip to footer",
          "skip to navigation",
          "back to top",
          "advertisement",
          "share this",
          "share this article",
          "print this page",
          "read more",
          "related articles",
          "sign up for our newsletter");

  private final List<Line> lines;
  private final List<String> forms = new ArrayList<>();
  private final BitSet found = new BitSet();

  private RunningHeads(List<Line> lines) {
    this.lines = lines;
    for (Line line : lines) {
      forms.add(form(line.text()));
    }
  }

  /** The numbers of those lines. */
  static BitSet in(List<Line> lines) {
    RunningHeads heads = new RunningHeads(lines);
    heads.findButtonsAndRules();
    if (lines.isEmpty() || lines.get(lines.size() - 1).page() == 1) {
      heads.findFarRepeats();
    } else {
      heads.findAtEdges();
    }
    return heads.found;
  }

  /** The line with every number alike. */
  private static String form(String text) {
    if (text.length() > LONGEST) {
      return "";
    }
    String plain = SPACES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
    return ROMAN.matcher(plain).matches() ? "#" : NUMBER.matcher(plain).replaceAll("#");
  }

  private void findButtonsAndRules() {
    for (int i = 0; i < lines.size(); i++) {
      if (BUTTONS.contains(forms.get(i)) || RULE.matcher(forms.get(i)).matches()) {
        found.set(i);
      }
    }
  }

  private void findAtEdges() {
    BitSet edges = edges();
    Map<String, List<Integer>> places = new HashMap<>();
    edges.stream()
        .filter(i -> !forms.get(i).isEmpty())
        .forEach(i -> places.computeIfAbsent(forms.get(i), f -> new ArrayList<>()).add(i));
    int pages = lines.get(lines.size() - 1).page();
    places.forEach(
        (form, at) -> {
          long on = at.stream().map(i -> lines.get(i).page()).distinct().count();
          boolean numbered = form.contains("#");
          boolean often = on >= 3 || (on == 2 && (numbered || pages <= 5));
          if (often && (!numbered || countsPages(at))) {
            // On the first page what later heads the pages is the title.
            at.stream().filter(i -> numbered || lines.get(i).page() > 1).forEach(found::set);
          }
        });
  }

  /** The first and the last lines of each page. */
  private BitSet edges() {
    BitSet edges = new BitSet();
    int start = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).page() != lines.get(start).page()) {
        edges.set(start, Math.min(i, start + EDGE));
        edges.set(Math.max(start, i - EDGE), i);
        start = i;
      }
    }
    return edges;
  }

  /** Whether one of the numbers in them goes up with the pages. */
  private boolean countsPages(List<Integer> at) {
    Map<Integer, Integer> differences = new HashMap<>();
    for (int i : at) {
      for (int number : numbers(lines.get(i).text())) {
        differences.merge(number - lines.get(i).page(), 1, Integer::sum);
      }
    }
    return differences.values().stream().anyMatch(count -> count >= 2 && count * 2 >= at.size());
  }

  private static List<Integer> numbers(String text) {
    List<Integer> numbers = new ArrayList<>();
    Matcher m = NUMBER.matcher(text);
    while (m.find()) {
      if (m.end() - m.start() <= 4) {
        numbers.add(Integer.parseInt(m.group()));
      }
    }
    if (ROMAN.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
      numbers.add(roman(text.toLowerCase(Locale.ROOT)));
    }
    return numbers;
  }

  private static int roman(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = romanDigit(digits.charAt(i));
      boolean before = i + 1 < digits.length() && romanDigit(digits.charAt(i + 1)) > digit;
      value += before ? -digit : digit;
    }
    return value;
  }

  private static int romanDigit(char c) {
    return switch (c) {
      case 'i' -> 1;
      case 'v' -> 5;
      case 'x' -> 10;
      default -> 50;
    };
  }

  /** Without page breaks: page numbers that count up, and what stands next to them every time. */
  private void findFarRepeats() {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!forms.get(i).isEmpty() && lines.get(i).gap() + gapAfter(i) > 0) {
        places.computeIfAbsent(forms.get(i), f -> new ArrayList<>()).add(i);
      }
    }
    places.forEach(
        (form, at) -> {
          boolean number = PAGE_NUMBER.matcher(form).matches();
          boolean furniture = number || NUMBERED_FURNITURE.matcher(form).matches();
          if (furniture && farApart(at) && at.size() >= (number ? 3 : 2) && countsUp(at)) {
            at.forEach(found::set);
          }
        });
    BitSet numbers = (BitSet) found.clone();
    places.forEach(
        (form, at) -> {
          boolean beside = at.stream().allMatch(i -> isBeside(i, numbers));
          if (!form.contains("#") && at.size() >= 2 && farApart(at) && (beside || at.size() >= 4)) {
            at.stream().skip(beside ? 0 : 1).forEach(found::set);
          }
        });
  }

  private int gapAfter(int i) {
    return i + 1 < lines.size() ? lines.get(i + 1).gap() : 1;
  }

  private boolean isBeside(int i, BitSet numbers) {
    return (i > 0 && numbers.get(i - 1)) || numbers.get(i + 1);
  }

  private boolean farApart(List<Integer> at) {
    for (int i = 1; i < at.size(); i++) {
      if (at.get(i) - at.get(i - 1) < SHORTEST_PAGE) {
        return false;
      }
    }
    return true;
  }

  private boolean countsUp(List<Integer> at) {
    int before = Integer.MIN_VALUE;
    for (int i : at) {
      List<Integer> numbers = numbers(lines.get(i).text());
      int number = numbers.isEmpty() ? Integer.MIN_VALUE : numbers.get(numbers.size() - 1);
      if (before != Integer.MIN_VALUE && (number <= before || number > before + 3)) {
        return false;
      }
      before = number;
    }
    return before != Integer.MIN_VALUE;
  }
}
