package org.allegiance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.allegiance.publish.edition.OpaqueKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the secret of the opaque keys of the public edition lies. */
final class Editions {

  private static final String VARIABLE = "ALLEGIANCE_SECRET";

  @Option(
      names = "--secret",
      paramLabel = "FILE",
      description =
          "File with the secret from which the public edition's opaque keys are made; it is made"
              + " at first use (default: $ALLEGIANCE_SECRET, else"
              + " ~/.config/allegiance/public.secret).")
  private @Nullable Path secret;

  OpaqueKeys keys() {
    return OpaqueKeys.from(file());
  }

  /** The keys of a secret that is there already. */
  Optional<OpaqueKeys> present() {
    return Files.isRegularFile(file()) ? Optional.of(keys()) : Optional.empty();
  }

  private Path file() {
    if (secret != null) {
      return secret;
    }
    String named = System.getenv(VARIABLE);
    return named != null
        ? Path.of(named)
        : Path.of(System.getProperty("user.home"), ".config/allegiance/public.secret");
  }
}
