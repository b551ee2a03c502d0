package org.allegiance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Each command that the README and the docs show is run as it stands there. */
class DocsTest {

  private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  static List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      docs.filter(d -> d.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    for (Path page : pages) {
      Matcher block = SHELL.matcher(Files.readString(page));
      while (block.find()) {
        block
            .group(1)
            .lines()
            .filter(l -> l.startsWith("./allegiance ") && !l.equals("./allegiance serve"))
            .forEach(commands::add);
      }
    }
    return commands;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void commandWorks(String command) {
    StringWriter err = new StringWriter();
    StringWriter out = new StringWriter();
    CommandLine line = Main.commandLine().setErr(new PrintWriter(err)).setOut(new PrintWriter(out));
    String[] words = command.split("\\s+(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    String[] args = Stream.of(words).skip(1).map(w -> w.replace("\"", "")).toArray(String[]::new);

    int code = line.execute(args);

    assertEquals(Exit.DONE, code, err::toString);
  }

  @Test
  void readmeShowsThatItServesAndTests() throws IOException {
    String readme = Files.readString(Path.of("README.md"));

    assertTrue(readme.contains("\n./allegiance serve\n"));
    assertTrue(readme.contains("\nmvn verify\n"));
    assertTrue(Files.readString(Path.of(".ci/run")).contains("mvn -B -ntp verify"));
  }

  @Test
  void serves() throws Exception {
    CompletableFuture<URI> address = new CompletableFuture<>();
    CommandLine line = Main.commandLine().setErr(new PrintWriter(new AddressReader(address)));
    Thread serving =
        new Thread(
            () -> {
              line.execute("serve", "--port", "0");
              address.completeExceptionally(new AssertionError("did not serve"));
            });
    serving.start();
    try {
      URI root = address.get();
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(root.resolve("/sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D"))
                      .header("Accept", "application/sparql-results+json")
                      .timeout(Duration.ofMinutes(1))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());

      assertEquals(200, answer.statusCode());
      assertTrue(answer.body().contains("true"), answer.body());
    } finally {
      serving.interrupt();
      serving.join();
    }
  }

  /** Reads what the program says until it says where it serves. */
  private static final class AddressReader extends StringWriter {
    private static final Pattern TOLD = Pattern.compile("serving (http://localhost:\\d+/)");
    private final CompletableFuture<URI> address;

    AddressReader(CompletableFuture<URI> address) {
      this.address = address;
    }

    @Override
    public void flush() {
      Matcher told = TOLD.matcher(toString());
      if (told.find()) {
        address.complete(URI.create(told.group(1)));
      }
    }
  }
}
