package org.allegiance.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

/** Another program, in a process of its own: it has a store open, or dies while it builds. */
public final class StoreHolder implements AutoCloseable {

  private static final int KILLED = 137;

  private final Process process;

  private StoreHolder(Process process) {
    this.process = process;
  }

  /** Runs in the other process: {@code open} or {@code die}, then the store's folder. */
  public static void main(String[] args) throws IOException {
    Store store = new Store(Path.of(args[1]));
    if (args[0].equals("die")) {
      store.write("dying", DatasetFactory.wrap(new Deadly()));
    } else {
      store.open();
      System.out.println("open");
      System.in.readAllBytes(); // until our parent closes the stream
    }
  }

  /** Ends the process when it is asked for its quads. */
  private static final class Deadly extends DatasetGraphWrapper {
    Deadly() {
      super(DatasetGraphFactory.create());
    }

    @Override
    public Iterator<Quad> find() {
      Runtime.getRuntime().halt(KILLED);
      return super.find();
    }
  }

  /** A program that has the store's database open by now. */
  public static StoreHolder open(Path store) throws IOException {
    StoreHolder holder = new StoreHolder(start("open", store));
    BufferedReader out =
        new BufferedReader(
            new InputStreamReader(holder.process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    if (!"open".equals(line)) {
      holder.close();
      throw new IllegalStateException("the other program said " + line);
    }
    return holder;
  }

  /** A program that begins a build and is killed in the middle; answers with its exit code. */
  public static int die(Path store) throws IOException, InterruptedException {
    return start("die", store).waitFor();
  }

  private static Process start(String what, Path store) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StoreHolder.class.getName(),
                what,
                store.toString()))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }
}
