package org.allegiance.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allegiance.document.Block.Kind;
import org.jspecify.annotations.Nullable;

/** Finds title, authors and date among the first blocks of a document. */
final class FrontMatter {

  private static final int BLOCKS = 16;

  /** What is longer is text; one such paragraph may stand among the front matter. */
  private static final int PARAGRAPH = 200;

  private static final int LONGEST_TITLE = 250;
  private static final int DATELINE = 120;

  private static final String NAME =
      "\\p{Lu}[\\p{L}'\u2019.-]*(?:"
          + " (?:\\p{Lu}[\\p{L}'\u2019.-]*|al|el|de|van|von|bin|ibn|da|der|la|le)){1,4}";
  private static final String NAMES = NAME + "(?:(?:,? and |,? & |, )" + NAME + "){0,9}";
  private static final Pattern NUMBERED =
      Pattern.compile("\\d{1,2}\\.? .*|(?i)executive summary.*");
  private static final Pattern AND = Pattern.compile(",? and |,? & |, ");
  private static final Pattern BY =
      Pattern.compile(
          "(?:.{0,60}\\b(?:article|report|story|written|words|review|paper|post|text) )?[Bb]y ("
              + NAMES
              + ").{0,120}");
  private static final Pattern MADE_BY = Pattern.compile("\\bby \\p{Lu}");
  private static final Pattern NAMES_ALONE = Pattern.compile("(?:Authors?: )?(" + NAMES + ")");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i).*\\b(?:the|research|report|paper|programme|program|university|institute|department|house|news"
              + "|journal|press|summary|introduction|briefing|group|international|review|centre|center|working"
              + "|policy|school|council|ministry|office|foundation|page|in|of|on|for|to|annual|state|states)\\b.*");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH =
      "(jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?"
          + "|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)";
  private static final Pattern DATE =
      Pattern.compile(
          "(?i)\\b(?:(\\d{4})-(\\d\\d)-(\\d\\d)|(\\d{1,2})(?:st|nd|rd|th)? "
              + MONTH
              + ",? ((?:19|20)\\d\\d)|"
              + MONTH
              + "(?: (\\d{1,2})(?:st|nd|rd|th)?,)? ((?:19|20)\\d\\d))\\b");

  private final List<Draft> drafts;
  private final List<MappedText> texts;
  private final List<Line> lines;
  private final Format format;
  private @Nullable String title;
  private final List<String> creators = new ArrayList<>();
  private @Nullable String date;

  private FrontMatter(List<Draft> drafts, List<MappedText> texts, List<Line> lines, Format format) {
    this.drafts = drafts;
    this.texts = texts;
    this.lines = lines;
    this.format = format;
  }

  /** Marks title and byline among the drafts; what the text does not say is taken from the file. */
  static Front find(
      List<Draft> drafts, List<MappedText> texts, List<Line> lines, Format format, Front file) {
    FrontMatter front = new FrontMatter(drafts, texts, lines, format);
    List<Integer> zone = front.zone();
    front.findBylines(zone);
    front.findTitle(zone);
    if (front.creators.isEmpty()) {
      front.findNames(zone);
    }
    Front text = new Front(front.title, front.creators, front.date);
    // A web page says of itself for machines what it says for people; a PDF often says rubbish.
    return format == Format.HTML ? file.or(text) : text.or(file);
  }

  /** The first blocks up to the first long one. */
  private List<Integer> zone() {
    List<Integer> zone = new ArrayList<>();
    boolean before = false;
    for (int i = 0; i < drafts.size() && zone.size() < BLOCKS; i++) {
      Kind kind = drafts.get(i).kind;
      boolean brief = text(i).length() <= PARAGRAPH || (!before && zone.size() < 3);
      if (kind == Kind.TITLE || kind == Kind.BYLINE || kind == Kind.HEADING) {
        zone.add(i);
      } else if (kind == Kind.PARAGRAPH && brief) {
        before |= text(i).length() > PARAGRAPH;
        zone.add(i);
      } else if (kind != Kind.RUNNING_HEAD && kind != Kind.CAPTION) {
        break;
      }
    }
    return zone;
  }

  private String text(int i) {
    return texts.get(i).text();
  }

  private void findBylines(List<Integer> zone) {
    for (int i : zone) {
      String text = text(i);
      if (text.length() > PARAGRAPH || drafts.get(i).kind == Kind.TITLE) {
        continue;
      }
      Matcher by = BY.matcher(text);
      Matcher dated = DATE.matcher(text);
      boolean isDated =
          text.length() <= DATELINE
              && dated.find()
              && !Sentence.ends(text)
              && drafts.get(i).first() > 0;
      if (by.matches()) {
        credit(by.group(1));
      }
      if (isDated && date == null) {
        date = iso(dated);
      }
      if (by.matches() || isDated || (MADE_BY.matcher(text).find() && !isText(i))) {
        drafts.get(i).kind = Kind.BYLINE;
      }
    }
  }

  private void findNames(List<Integer> zone) {
    for (int i : zone) {
      String name = drafts.get(i).kind == Kind.TITLE ? "" : name(i);
      if (!name.isEmpty()) {
        credit(name);
        drafts.get(i).kind = Kind.BYLINE;
        return;
      }
    }
  }

  /** The line of a block near the top that holds only names, "" if none does. */
  private String name(int i) {
    if (drafts.get(i).first() == 0 || i >= BLOCKS / 2) {
      return "";
    }
    for (int line : drafts.get(i).lines) {
      String text = lines.get(line).text();
      boolean named = text.length() <= PARAGRAPH && NAMES_ALONE.matcher(text).matches();
      if (named
          && !NO_NAME.matcher(text).matches()
          && !text.equals(text.toUpperCase(Locale.ROOT))) {
        return text.replaceFirst("Authors?: ", "");
      }
    }
    return "";
  }

  private void credit(String names) {
    for (String name : AND.splitAsStream(names).toList()) {
      if (!creators.contains(name) && !name.isBlank()) {
        creators.add(name);
      }
    }
  }

  private static String iso(Matcher date) {
    if (date.group(1) != null) {
      return date.group();
    }
    boolean dayFirst = date.group(5) != null;
    String month =
        (dayFirst ? date.group(5) : date.group(7)).substring(0, 3).toLowerCase(Locale.ROOT);
    String day = dayFirst ? date.group(4) : date.group(8);
    String year = dayFirst ? date.group(6) : date.group(9);
    String yearMonth = String.format(Locale.ROOT, "%s-%02d", year, MONTHS.indexOf(month) + 1);
    return day == null
        ? yearMonth
        : String.format(Locale.ROOT, "%s-%02d", yearMonth, Integer.parseInt(day));
  }

  private void findTitle(List<Integer> zone) {
    Draft best = null;
    double most = 0;
    for (int i : zone) {
      if (isText(i) && format == Format.TEXT) {
        break;
      }
      double weight = drafts.get(i).kind == Kind.BYLINE ? 0 : weight(i);
      if (weight > most) {
        most = weight;
        best = drafts.get(i);
        title = asHead(text(i));
      }
    }
    if (best == null) {
      return;
    }
    best.kind = Kind.TITLE;
    for (int i : zone) {
      if (drafts.get(i).first() < best.first() && !isText(i)) {
        drafts.get(i).kind = Kind.BYLINE;
      }
    }
  }

  private boolean isText(int i) {
    return drafts.get(i).kind == Kind.PARAGRAPH
        && (text(i).length() > PARAGRAPH || Sentence.ends(text(i)));
  }

  /** How much a block looks like the title; of equals the first is it. */
  private double weight(int i) {
    Draft draft = drafts.get(i);
    String text = text(i);
    boolean first = draft.kind == Kind.PARAGRAPH && i <= 1 && text.length() <= LONGEST_TITLE;
    boolean told = Sentence.ends(text) || Sentence.endsWithin(text) || drafts.size() == 1;
    boolean heading =
        draft.kind == Kind.HEADING
            || draft.kind == Kind.TITLE
            || (first && !told && format != Format.PDF);
    long words = Arrays.stream(text.split(" ")).filter(w -> w.length() > 1).count();
    if (!heading || words < 2 || NUMBERED.matcher(text).matches()) {
      return draft.kind == Kind.TITLE ? 1 : 0;
    }
    double weight = 1 + Math.min(words, 3) / 10.0;
    weight += draft.kind == Kind.TITLE ? 10 : 0;
    weight += headsPages(text) ? 5 : 0;
    return weight + lines.get(draft.first()).size();
  }

  /**
   * The title with the punctuation that it has at the head of pages, where it stands in one line.
   */
  private String asHead(String text) {
    return drafts.stream()
        .filter(d -> d.kind == Kind.RUNNING_HEAD)
        .map(d -> lines.get(d.first()).text())
        .filter(head -> letters(head).equals(letters(text)))
        .findFirst()
        .orElse(text);
  }

  private boolean headsPages(String text) {
    String form = letters(text);
    return drafts.stream()
        .filter(d -> d.kind == Kind.RUNNING_HEAD)
        .map(d -> letters(lines.get(d.first()).text()))
        .anyMatch(head -> head.length() > 8 && (form.startsWith(head) || head.startsWith(form)));
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", "");
  }
}
