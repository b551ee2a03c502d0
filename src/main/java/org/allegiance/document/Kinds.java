package org.allegiance.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.allegiance.document.Block.Kind;

/** Says of each block what it is, from its words, its type and what stands around it. */
final class Kinds {

  private static final Pattern CONTENTS = Pattern.compile("(?i)(?:table of )?contents:?");
  private static final Pattern CONTENTS_ENTRY =
      Pattern.compile(".*\\S(?:\\s*[.\u2026_]{2,})?\\s*(?:\\d{1,4}|\\b[ivxl]{1,6})");
  private static final Pattern LEADER = Pattern.compile(".*(?:[.\u2026_]\\s?){4,}\\s*\\d{1,4}");
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?i)(?:figure|fig\\.|table|map|box|chart|graph|photo|image|plate)\\s+[\\dIVX]+[a-z]?\\s*(?:[.:\u2013\u2014|-].*)?|(?:pictured|photo(?:graph)?(?:"
              + " credit)?|image(?: credit)?|caption|sources?|credits?)\\s?:.*"
              + "|[\\w-]+\\.(?:jpe?g|png|gif|webp|svg)|screen-?shot[-\\w]*");
  private static final Pattern REFERENCES =
      Pattern.compile(
          "(?i)(?:\\d{1,2}\\.? )?(?:(?:selected|select|cited) )?(?:references|bibliography|works"
              + " cited|literature(?: cited)?|list of references|reference list|sources|sources"
              + " cited|further reading)(?: cited)?[:.]?");
  private static final Pattern BACK_MATTER =
      Pattern.compile(
          "(?i)(?:appendi|annex|notes|end ?notes|about the"
              + " author|acknowledg|index|glossary|abbreviations|contact).*");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'\u2019-]+, \\p{Lu}\\.[^()]{0,200}\\((?:\\d{4}|n\\.d\\.)[^)]{0,30}\\).*");
  private static final Pattern NUMBERING =
      Pattern.compile(
          "(?:\\d{1,2}(?:\\.\\d{1,2})*\\.?|[IVX]{1,5}\\.|[A-Z]\\.|Chapter \\w+:?)\\s+\\p{Lu}.*");
  private static final Pattern QUOTED = Pattern.compile("\".*\"\\s*[\\[(\u2013\u2014-].{2,80}");
  private static final Pattern SPOKEN =
      Pattern.compile(
          ".*\\b(?:says?|said|told|tells|recalls?|recalled|remembers?|remembered|explains?|explained|puts?"
              + " it|wrote|writes?|adds?|added|states?|stated|testified|follows)\\b.{0,20}:");
  private static final Pattern COLUMNS = Pattern.compile("\\S(?:\\t| {3,})\\S");

  /** Longest heading, in characters. */
  private static final int HEADING = 120;

  /** So many short lines one after the other are a list of something and no headings. */
  private static final int MANY = 5;

  private final List<Draft> drafts;
  private final List<MappedText> texts;
  private final List<Line> lines;
  private final Format format;
  private final float bodySize;

  private Kinds(List<Draft> drafts, List<MappedText> texts, List<Line> lines, Format format) {
    this.drafts = drafts;
    this.texts = texts;
    this.lines = lines;
    this.format = format;
    bodySize = Type.ofMost(lines);
  }

  /** Sets the kinds of the drafts that have none. */
  static void set(List<Draft> drafts, List<MappedText> texts, List<Line> lines, Format format) {
    Kinds kinds = new Kinds(drafts, texts, lines, format);
    kinds.contents();
    kinds.shapes();
    kinds.fewHeadings();
    kinds.references();
    kinds.quotations();
  }

  private String text(int i) {
    return texts.get(i).text();
  }

  private void contents() {
    boolean inside = false;
    int misses = 0;
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (draft.kind != null && draft.kind != Kind.HEADING && draft.kind != Kind.LIST_ITEM) {
        continue;
      }
      if (text(i).length() < 40 && CONTENTS.matcher(text(i)).matches()) {
        draft.kind = Kind.CONTENTS;
        inside = true;
        misses = 0;
      } else if (isLeader(i) || (inside && isEntry(i))) {
        draft.kind = Kind.CONTENTS;
        misses = 0;
      } else {
        inside &= ++misses < 1;
      }
    }
  }

  private boolean isLeader(int i) {
    return text(i).length() < 2000
        && drafts.get(i).lines.stream().anyMatch(l -> matches(LEADER, l));
  }

  private boolean isEntry(int i) {
    long entries = drafts.get(i).lines.stream().filter(l -> matches(CONTENTS_ENTRY, l)).count();
    return entries > 0 && entries * 3 >= drafts.get(i).lines.size();
  }

  private boolean matches(Pattern pattern, int line) {
    String text = lines.get(line).text();
    return text.length() <= 2 * HEADING && pattern.matcher(text).matches();
  }

  private void shapes() {
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (draft.kind == null || draft.kind == Kind.PARAGRAPH) {
        draft.kind = shape(i);
      }
    }
  }

  private Kind shape(int i) {
    Draft draft = drafts.get(i);
    if (draft.bullet > 0) {
      return Kind.LIST_ITEM;
    }
    if (draft.lines.size() <= 3 && draft.lines.stream().anyMatch(l -> matches(CAPTION, l))) {
      return Kind.CAPTION;
    }
    long columns =
        draft.lines.stream().filter(l -> COLUMNS.matcher(lines.get(l).text()).find()).count();
    if (columns > 1 && columns * 3 >= draft.lines.size() * 2L) {
      return Kind.TABLE;
    }
    return isHeading(i) ? Kind.HEADING : Kind.PARAGRAPH;
  }

  private boolean isHeading(int i) {
    String text = text(i);
    if (text.length() > HEADING || !text.chars().anyMatch(Character::isLetter)) {
      return false;
    }
    Line first = lines.get(drafts.get(i).first());
    boolean larger = first.size() > bodySize + 0.8;
    boolean numbered = NUMBERING.matcher(text).matches();
    boolean colon = text.endsWith(":") && (text.length() > 40 || SPOKEN.matcher(text).matches());
    boolean ended = !text.endsWith("?") && !text.endsWith(":") && Sentence.ends(text) && !numbered;
    boolean more = !numbered && Sentence.endsWithin(text);
    if (colon
        || ended
        || more
        || text.endsWith(",")
        || Character.isLowerCase(text.codePointAt(0))) {
      return false;
    }
    boolean capitals = text.equals(text.toUpperCase(Locale.ROOT));
    return switch (format) {
      case HTML -> first.bold();
      case PDF -> larger || first.bold() || (standsApart(i) && (numbered || capitals));
      case TEXT -> standsApart(i);
    };
  }

  /** Whether blank lines, or what is no text, stand on both sides. */
  private boolean standsApart(int i) {
    boolean numbered = NUMBERING.matcher(text(i)).matches();
    boolean before = i == 0 || drafts.get(i).gap > 0 || isAside(i - 1) || numbered;
    boolean after = i + 1 == drafts.size() || drafts.get(i + 1).gap > 0 || isAside(i + 1);
    boolean above = i + 1 < drafts.size() && text(i + 1).length() > HEADING;
    return before && (after || above);
  }

  private boolean isAside(int i) {
    Kind kind = drafts.get(i).kind;
    return kind == Kind.RUNNING_HEAD || kind == Kind.NOTE;
  }

  private void fewHeadings() {
    if (format != Format.TEXT) {
      return;
    }
    if (drafts.stream().allMatch(d -> d.kind == Kind.HEADING)) {
      // A heading stands over something: alone it is the text itself.
      drafts.forEach(d -> d.kind = Kind.PARAGRAPH);
    }
    int run = 0;
    for (int i = 0; i <= drafts.size(); i++) {
      boolean heading = i < drafts.size() && drafts.get(i).kind == Kind.HEADING;
      if (heading) {
        run++;
      } else {
        // The last two may be a title and a heading over what comes next.
        for (int k = i - run; k < i - 2 && run >= MANY; k++) {
          drafts.get(k).kind = NUMBERING.matcher(text(k)).matches() ? Kind.HEADING : Kind.PARAGRAPH;
        }
        run = 0;
      }
    }
  }

  private void references() {
    boolean inside = false;
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      boolean title = text(i).length() < 60 && draft.kind != Kind.CONTENTS;
      if (draft.kind == Kind.RUNNING_HEAD || draft.kind == Kind.NOTE) {
        continue;
      }
      if (title && REFERENCES.matcher(text(i)).matches()) {
        inside = i > drafts.size() / 4;
        draft.kind = Kind.HEADING;
      } else if (inside && endsReferences(i)) {
        inside = false;
      } else if (inside || isReference(i)) {
        draft.kind = Kind.BIBLIOGRAPHY;
      }
    }
  }

  private boolean endsReferences(int i) {
    Draft draft = drafts.get(i);
    boolean given = lines.get(draft.first()).kind() == Kind.HEADING;
    return given
        || (draft.kind == Kind.HEADING
            && (BACK_MATTER.matcher(text(i)).matches()
                || NUMBERING.matcher(text(i)).matches()
                || lines.get(draft.first()).size() > bodySize + 0.8));
  }

  /** An entry between entries, where no heading announces them. */
  private boolean isReference(int i) {
    return isEntryOfReferences(i)
        && ((i > 0 && isEntryOfReferences(i - 1))
            || (i + 1 < drafts.size() && isEntryOfReferences(i + 1)));
  }

  private boolean isEntryOfReferences(int i) {
    Kind kind = drafts.get(i).kind;
    boolean text = kind == Kind.PARAGRAPH || kind == Kind.HEADING || kind == Kind.BIBLIOGRAPHY;
    return text && text(i).length() < 1000 && REFERENCE.matcher(text(i)).matches();
  }

  /** Paragraphs that are announced, set in, or quoted with their source. */
  private void quotations() {
    boolean announced = false;
    int margin = margin();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (draft.kind == Kind.PARAGRAPH) {
        String text = text(i);
        boolean open = !text.endsWith(":") && text.length() > 40;
        boolean setIn =
            draft.lines.size() > 1
                && draft.lines.stream().allMatch(l -> lines.get(l).indent() >= margin + 2);
        boolean sourced = text.length() < 3000 && QUOTED.matcher(text).matches();
        boolean smaller = lines.get(draft.first()).size() < bodySize - 0.4 && setIn;
        if (open && (announced || setIn || sourced || smaller)) {
          draft.kind = Kind.QUOTE;
        }
        announced = text.endsWith(":");
      } else if (draft.kind != Kind.RUNNING_HEAD && draft.kind != Kind.NOTE) {
        announced = draft.kind == Kind.LIST_ITEM && text(i).endsWith(":");
      }
    }
  }

  /** Columns before most lines. */
  private int margin() {
    int[] indents =
        drafts.stream()
            .filter(d -> d.kind == Kind.PARAGRAPH)
            .flatMapToInt(d -> d.lines.stream().mapToInt(l -> lines.get(l).indent()))
            .sorted()
            .toArray();
    return indents.length == 0 ? 0 : indents[indents.length / 2];
  }
}
