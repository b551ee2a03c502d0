package org.allegiance.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.allegiance.Problem;
import org.allegiance.graph.ErasedNames;
import org.allegiance.graph.Erasure;
import org.allegiance.graph.Sources;
import org.allegiance.graph.Tombstones;
import org.allegiance.publish.edition.AllowList;
import org.allegiance.publish.edition.OpaqueKeys;
import org.allegiance.publish.release.Release;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Resource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "erase",
    description =
        "Takes a person or a collective out of claims, candidates, register, policy, store and"
            + " release, and keeps a tombstone without the name, so that it does not come back.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "A claim in which it has a role goes as a whole. Broken off at any moment, the same command"
          + " finishes it.",
      "Out of reach are versions in Git, backups, copies elsewhere, and the history of your shell."
    })
final class EraseCommand implements Callable<Integer> {

  @Mixin private Project project = new Project();

  @Parameters(paramLabel = "IRI-or-KEY", description = "Who: moran, person:moran or the IRI.")
  private String named = "";

  @Option(
      names = "--release",
      paramLabel = "DIR",
      defaultValue = "release",
      description = "A release, which is taken away; publish it anew (default: ${DEFAULT-VALUE}).")
  private Path release = Path.of("release");

  @Option(names = "--yes", description = "Does not ask.")
  private boolean yes;

  @Option(names = "--dry-run", description = "Tells what would go, and changes nothing.")
  private boolean dryRun;

  @Mixin private Editions editions = new Editions();

  @Spec private CommandSpec spec;

  private final InputStream keys;

  /**
   * @param keys what is answered when it asks
   */
  EraseCommand(InputStream keys) {
    this.keys = keys;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Sources sources = project.sources();
    Erasure erasure = Erasure.of(named, sources);
    Resource thing = erasure.thing();
    Optional<AllowList> list = AllowList.of(sources);
    boolean shown = list.map(l -> l.shows(thing)).orElse(false);
    list.flatMap(l -> l.without(thing, erasure.names()))
        .ifPresent(text -> erasure.also(list.get().file(), text, "its entries"));
    if (erasure.isOver()) {
      out.println("nothing is left of it");
      return remains(erasure);
    }
    erasure.parts().forEach(out::println);
    out.println("store: goes, and is built anew");
    erasure.shared().stream()
        .sorted()
        .forEach(n -> out.println("stays where it stands, since others bear it too: " + n));
    if (Files.isDirectory(release)) {
      out.println(release + ": goes, if it is a release");
    }
    out.flush();
    if (dryRun) {
      return Exit.DONE;
    }
    if (!yes && !isConfirmed(thing)) {
      out.println("nothing was erased");
      return Exit.USAGE;
    }
    project.requireUnserved();
    Optional<Resource> opaque =
        shown || Tombstones.of(sources).holdShown(thing)
            ? Optional.empty()
            : editions.present().map((OpaqueKeys k) -> k.opaque(thing));
    erasure.begin(shown, opaque);
    project.clear();
    Release.remove(release);
    erasure.carryOut();
    erasure.end();
    project.build(true, false, spec.commandLine().getErr());
    out.println("erased; data/erased.yaml keeps a tombstone, to be committed with the rest");
    return remains(erasure);
  }

  private boolean isConfirmed(Resource thing) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.print("This cannot be undone. Type " + Things.key(thing) + " to erase: ");
    out.flush();
    String typed =
        new BufferedReader(new InputStreamReader(keys, StandardCharsets.UTF_8)).readLine();
    return typed != null && typed.strip().equals(Things.key(thing));
  }

  private int remains(Erasure erasure) throws IOException {
    Set<String> names = new HashSet<>(erasure.names());
    names.add(Things.key(erasure.thing()));
    List<Problem> left =
        new ErasedNames(names, erasure.longer()).in(project.home().toAbsolutePath().normalize());
    left.forEach(spec.commandLine().getOut()::println);
    spec.commandLine().getOut().flush();
    return left.isEmpty() ? Exit.DONE : Exit.FINDINGS;
  }
}
