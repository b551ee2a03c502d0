package org.allegiance.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allegiance.document.Block.Kind;
import org.allegiance.document.MarkFinder.Candidate;
import org.allegiance.document.MarkFinder.Strength;
import org.allegiance.document.NoteStart.Form;
import org.jspecify.annotations.Nullable;

/**
 * The notes of a document and their marks. Numbers are marks and notes only together: a line is a
 * note if the one before it in count is and a mark calls for it; a number in the text is a mark if
 * it is its turn.
 */
final class Apparatus {

  /** Says that a line belongs to no note. */
  static final int NONE = -1;

  private static final int UNKNOWN = Integer.MIN_VALUE;

  /** Notes that may be missing between two, lost when the file was made; their marks may not. */
  private static final int LOST_NOTES = 20;

  private static final int LOST_MARKS = 2;

  /** How far before its note the mark of a symbol may stand, in lines. */
  private static final int PAGE = 120;

  private static final Pattern HEADING =
      Pattern.compile(
          "(?i)(?:\\d+\\.? )?(?:end ?notes|foot ?notes|notes|notes and references|references and"
              + " notes)[:.]?");

  private final List<Line> lines;
  private final BitSet furniture;
  private final MarkIndex candidates;
  private final int[] noteOf;
  private final int[] labelEnds;
  private final List<String> labels = new ArrayList<>();
  private final List<NoteStart> starts = new ArrayList<>();
  private final List<List<PrintedMark>> marks = new ArrayList<>();

  private final Map<String, Integer> uses = new HashMap<>();

  private Apparatus(List<Line> lines, BitSet furniture) {
    this.lines = lines;
    this.furniture = furniture;
    candidates = new MarkIndex(lines, furniture);
    noteOf = new int[lines.size()];
    labelEnds = new int[lines.size()];
    Arrays.fill(noteOf, NONE);
    for (int i = 0; i < lines.size(); i++) {
      marks.add(new ArrayList<>(lines.get(i).marks()));
    }
  }

  static Apparatus of(List<Line> lines, BitSet furniture) {
    Apparatus apparatus = new Apparatus(lines, furniture);
    apparatus.takeGivenNotes();
    apparatus.findNotes();
    apparatus.findMarks();
    return apparatus;
  }

  /** The note that a line belongs to, {@link #NONE} if to the text. */
  int note(int line) {
    return noteOf[line];
  }

  /** The label of a note, unique in the document. */
  String label(int note) {
    return labels.get(note);
  }

  /** Where in a line the note's text begins. */
  int labelEnd(int line) {
    return labelEnds[line];
  }

  /** The marks in a line, in its order. */
  List<PrintedMark> marks(int line) {
    return marks.get(line);
  }

  private void takeGivenNotes() {
    Map<String, Integer> given = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String label = lines.get(i).note();
      if (label != null) {
        boolean first = !given.containsKey(label);
        noteOf[i] = given.computeIfAbsent(label, this::add);
        labelEnds[i] = first ? givenLabelEnd(lines.get(i).text(), label) : 0;
      }
    }
  }

  private static int givenLabelEnd(String text, String label) {
    String printed = Pattern.quote(label.replaceFirst("#.*", ""));
    Matcher m =
        Pattern.compile("[\\^\u2191\\s]*(?:\\[?" + printed + "(?:[\\].:)]+\\s*|\\s+))?")
            .matcher(text);
    return m.lookingAt() && m.end() < text.length() ? m.end() : 0;
  }

  private int add(String label) {
    labels.add(unique(label));
    return labels.size() - 1;
  }

  private String unique(String label) {
    int use = uses.merge(label, 1, Integer::sum);
    return use == 1 ? label : label + "#" + use;
  }

  private void findNotes() {
    List<NoteStart> possible = new ArrayList<>();
    float size = Type.ofMost(lines) + 0.1f;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (!furniture.get(i) && noteOf[i] == NONE && isOfText(line.kind()) && line.size() <= size) {
        NoteStart.of(line, i).ifPresent(possible::add);
      }
    }
    List<NoteStart> best = List.of();
    for (Form form : List.of(Form.BRACKET, Form.BARE, Form.DOTTED)) {
      List<NoteStart> chain = chain(possible.stream().filter(s -> s.form() == form).toList());
      best = chain.size() > best.size() && isCalledFor(chain) ? chain : best;
    }
    starts.addAll(best);
    possible.stream().filter(s -> s.form() == Form.SYMBOL && isCalled(s)).forEach(starts::add);
    starts.sort(Comparator.comparingInt(NoteStart::line));
    BitSet firsts = new BitSet();
    starts.forEach(s -> firsts.set(s.line()));
    int hang = hang(firsts);
    for (NoteStart start : starts) {
      extend(start, firsts, hang);
    }
  }

  private static boolean isOfText(@Nullable Kind kind) {
    return kind == null || kind == Kind.PARAGRAPH || kind == Kind.LIST_ITEM;
  }

  /** The starts that count up from 1, each called for by a mark or under a heading for notes. */
  private List<NoteStart> chain(List<NoteStart> possible) {
    BitSet section = section();
    List<NoteStart> chain = new ArrayList<>();
    int last = 0;
    int from = 0;
    for (NoteStart start : possible) {
      int n = start.number();
      boolean next = n > last && n <= last + 1 + (chain.size() < 3 ? 0 : LOST_NOTES);
      boolean afresh = n == 1 && last > 0;
      int since = afresh && !chain.isEmpty() ? chain.get(chain.size() - 1).line() : from;
      Integer mark = call(start, since);
      boolean isCalled = mark != null;
      if ((next || afresh) && (isCalled || section.get(start.line()))) {
        chain.add(start);
        last = n;
        from = mark != null ? mark : from;
      }
    }
    return chain;
  }

  /**
   * Whether half of them are called for by more than a number after a word, as names have it; of
   * those with a full stop all, since so are sections numbered.
   */
  private boolean isCalledFor(List<NoteStart> chain) {
    BitSet section = section();
    long sure =
        chain.stream()
            .filter(
                s ->
                    section.get(s.line())
                        || candidates.first(s.label(), Strength.PUNCTUATION, 0, s.line()) != null)
            .count();
    boolean sections = !chain.isEmpty() && chain.get(0).form() == Form.DOTTED;
    return sections ? sure == chain.size() : sure * 2 >= chain.size();
  }

  /** The first line from one on and before another with a mark, if need be a weak one. */
  private @Nullable Integer call(NoteStart start, int from) {
    Integer strong = candidates.first(start.label(), Strength.WORD, from, start.line());
    return strong != null
        ? strong
        : candidates.first(start.label(), Strength.WEAK, from, start.line());
  }

  /** The lines after the last heading that announces notes and has one right below it. */
  private BitSet section() {
    BitSet section = new BitSet();
    for (int i = lines.size() - 2; i >= 0; i--) {
      String text = lines.get(i).text();
      if (text.length() < 40
          && HEADING.matcher(text).matches()
          && NoteStart.of(lines.get(i + 1), i + 1).isPresent()) {
        section.set(i + 1, lines.size());
        break;
      }
    }
    return section;
  }

  private boolean isCalled(NoteStart symbol) {
    int from = Math.max(0, symbol.line() - PAGE);
    return candidates.first(symbol.label(), Strength.WEAK, from, symbol.line()) != null;
  }

  /** How much further in than its first line the second line of most notes stands. */
  private int hang(BitSet firsts) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (NoteStart start : starts) {
      int i = start.line() + 1;
      if (i < lines.size() && !firsts.get(i) && lines.get(i).gap() == 0) {
        Line first = lines.get(i - 1);
        if (!first.endsSentence() && lines.get(i).page() == first.page()) {
          counts.merge(lines.get(i).indent() - first.indent(), 1, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .filter(c -> c.getValue() >= 3)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(UNKNOWN);
  }

  private void extend(NoteStart start, BitSet firsts, int hang) {
    int note = add(start.label());
    Line first = lines.get(start.line());
    noteOf[start.line()] = note;
    labelEnds[start.line()] = start.end();
    int width = first.text().length();
    int indent = hang == UNKNOWN ? UNKNOWN : first.indent() + hang;
    for (int i = start.line() + 1; i < lines.size() && !first.whole(); i++) {
      Line line = lines.get(i);
      Line before = lines.get(i - 1);
      width = Math.max(width, before.text().length());
      boolean ended = before.endsSentence() && before.text().length() < 0.8 * width;
      boolean outside =
          line.gap() > 0
              || line.page() != first.page()
              || line.size() > first.size() + 0.5
              || line.whole()
              || (indent != UNKNOWN && line.indent() != indent)
              || (line.indent() != first.indent() && before.endsSentence());
      if (firsts.get(i) || furniture.get(i) || noteOf[i] != NONE || ended || outside) {
        return;
      }
      indent = line.indent();
      noteOf[i] = note;
    }
  }

  private void findMarks() {
    Map<String, List<Integer>> notes = new HashMap<>();
    for (NoteStart start : starts) {
      notes.computeIfAbsent(start.label(), l -> new ArrayList<>()).add(start.line());
    }
    boolean numbered = starts.stream().anyMatch(s -> s.form() != Form.SYMBOL);
    Set<Candidate> countingUp = numbered ? Set.of() : countingUp();
    int highest = starts.stream().mapToInt(NoteStart::number).max().orElse(0);
    int last = 0;
    int round = 0;
    for (int i = 0; i < lines.size(); i++) {
      for (Candidate c : noteOf[i] == NONE ? candidates.in(i) : List.<Candidate>of()) {
        List<Integer> at = notes.getOrDefault(c.label(), List.of());
        int found = Collections.binarySearch(at, i);
        int which = found < 0 ? -found - 1 : found + 1;
        if (overlapsGiven(c, i)) {
          continue;
        }
        if (which == at.size()) {
          boolean lost = c.number() == last + 1 && c.number() < highest && c.strength().isGlued();
          if (c.number() > 0 && (lost || c.strength().isSure() || countingUp.contains(c))) {
            mark(i, c, c.label());
            last = lost ? c.number() : last;
          }
        } else if (c.number() == 0 || isTurn(c, which > round ? 0 : last, i, at.get(which))) {
          mark(i, c, label(noteOf[at.get(which)]));
          last = which > round ? c.number() : Math.max(last, c.number());
          round = Math.max(round, which);
        }
      }
    }
    marks.forEach(of -> of.sort(Comparator.comparingInt(PrintedMark::start)));
  }

  private boolean overlapsGiven(Candidate c, int line) {
    return lines.get(line).marks().stream()
        .anyMatch(m -> m.start() < c.end() && c.start() < m.end());
  }

  private void mark(int line, Candidate c, String label) {
    marks.get(line).add(new PrintedMark(c.start(), c.end(), label));
  }

  private boolean isTurn(Candidate c, int last, int line, int note) {
    int n = c.number();
    return switch (c.strength()) {
      case RAISED, BRACKET -> true;
      case PUNCTUATION -> n > last && n <= last + 1 + LOST_MARKS;
      case WORD -> n == last + 1;
      case WEAK -> n == last + 1 && candidates.first(c.label(), Strength.WORD, line, note) == null;
    };
  }

  /** Marks of a text whose notes are gone: numbers glued to words that count up from 1. */
  private Set<Candidate> countingUp() {
    Set<Candidate> counting = Collections.newSetFromMap(new IdentityHashMap<>());
    int last = 0;
    for (int i = 0; i < lines.size(); i++) {
      for (Candidate c : candidates.in(i)) {
        if (c.number() == last + 1 && c.strength() == Strength.PUNCTUATION) {
          counting.add(c);
          last++;
        }
      }
    }
    return last >= 3 ? counting : Set.of();
  }
}
