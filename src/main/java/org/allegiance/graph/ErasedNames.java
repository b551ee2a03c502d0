package org.allegiance.graph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allegiance.Problem;

/** Looks in every byte of a folder for names that are to be there no more. */
public final class ErasedNames {

  /** What belongs to others or is made from elsewhere: versions, programs, source documents. */
  private static final Set<String> NOT_OURS = Set.of(".git", "target", "documents");

  /** A name, and the word it begins with, in small letters: what is fast to look for. */
  private record Name(String first, Pattern whole) {
    static Name of(String name) {
      String first = words(name).findFirst().orElse(name).toLowerCase(Locale.ROOT);
      return new Name(first, pattern(name.toLowerCase(Locale.ROOT)));
    }

    int in(String text) {
      Matcher matcher = whole.matcher(text).useTransparentBounds(true);
      for (int at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
        if (matcher.region(at, text.length()).lookingAt()) {
          return at;
        }
      }
      return -1;
    }
  }

  private final List<Name> names;
  private final List<Pattern> others;

  /**
   * @param names names and keys
   * @param others longer names of others, in which these may stand
   */
  public ErasedNames(Collection<String> names, Collection<String> others) {
    this.others = others.stream().map(ErasedNames::pattern).toList();
    this.names = names.stream().filter(n -> words(n).findAny().isPresent()).map(Name::of).toList();
  }

  private static Stream<String> words(String name) {
    return Stream.of(name.split("[^\\p{L}\\p{Nd}]+")).filter(word -> !word.isEmpty());
  }

  /** A name as a whole, whatever stands between its words: blanks, hyphens, line ends. */
  static Pattern pattern(String name) {
    String words =
        words(name).map(Pattern::quote).collect(Collectors.joining("[^\\p{L}\\p{Nd}]{1,3}"));
    return Pattern.compile(
        "(?<![\\p{L}\\p{Nd}])" + words + "(?![\\p{L}\\p{Nd}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Where they still stand, once for each file: in its name, its lines, or somewhere in it. */
  public List<Problem> in(Path home) throws IOException {
    List<Problem> found = new ArrayList<>();
    Files.walkFileTree(
        home,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(home.relativize(folder).toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile()) {
              look(file, home.relativize(file), found);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found.stream().sorted(Problem.BY_PLACE).toList();
  }

  private void look(Path file, Path relative, List<Problem> found) throws IOException {
    String text =
        (relative + "\n" + new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
            .toLowerCase(Locale.ROOT);
    int at = first(text);
    if (at >= 0) {
      String own = text;
      for (Pattern other : others) {
        own = other.matcher(own).replaceAll(match -> "x".repeat(match.group().length()));
      }
      at = first(own);
    }
    if (at >= 0) {
      found.add(left(relative, text.indexOf('\0') < 0 ? line(text, at) : 0));
    }
  }

  /** Where the first of them begins, -1 if there is none. */
  private int first(String text) {
    return names.stream().mapToInt(name -> name.in(text)).filter(at -> at >= 0).min().orElse(-1);
  }

  private static long line(String text, int at) {
    return text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private static Problem left(Path file, long line) {
    return Problem.at(
        file,
        line,
        "name-left",
        "a name or key of who was erased stands here, perhaps also further on",
        "see whether it means the same, and take it out by hand");
  }
}
