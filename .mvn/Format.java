import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Checks or applies google-java-format on all Java files: {@code Format check|apply DIRECTORY}. */
class Format {
  public static void main(String[] args) throws IOException {
    boolean apply = args[0].equals("apply");
    Path home = Path.of(args[1]);
    Formatter formatter = new Formatter();
    int differing = 0;
    int unreadable = 0;
    for (Path file : javaFiles(home)) {
      String text = Files.readString(file);
      try {
        String formatted = formatter.formatSourceAndFixImports(text);
        if (formatted.equals(text)) {
          continue;
        }
        differing++;
        if (apply) {
          Files.writeString(file, formatted);
        }
        System.err.println((apply ? "formatted " : "not formatted: ") + home.relativize(file));
      } catch (FormatterException e) {
        unreadable++;
        System.err.println(home.relativize(file) + ":" + e.getMessage());
      }
    }
    if (differing > 0 && !apply) {
      System.err.println("To format: mvn -q validate -Pformat");
    }
    if (unreadable > 0 || (differing > 0 && !apply)) {
      System.exit(1);
    }
  }

  private static List<Path> javaFiles(Path home) throws IOException {
    List<Path> files;
    try (Stream<Path> below =
        Stream.concat(Files.walk(home.resolve("src")), Files.walk(home.resolve(".mvn")))) {
      files = below.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new IOException("no Java files below " + home);
    }
    return files;
  }
}
