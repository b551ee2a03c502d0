package org.allegiance.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.spec.InvalidKeySpecException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.allegiance.BadInputException;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Resource;

/**
 * Who was erased, {@code data/erased.yaml}: salted slow hashes (PBKDF2, RFC 8018, with
 * HMAC-SHA-256) of keys and names. Whoever comes with a name can be told that it was erased; nobody
 * can read one here.
 */
public final class Tombstones {

  private static final String HEAD =
      """
      # Who was taken out of this project for good, written by 'erase'. No name can be read here: a key or a name that
      # somebody brings is hashed with this salt and looked for, so that whoever was erased does not come back.
      """;

  private static final int SALT_BYTES = 16;
  private static final int ROUNDS = 10_000;
  private static final int BITS = 160;
  private static final String NAME = "name";
  private static final String OPAQUE = "opaque ";
  private static final String SHOWN = "shown ";
  private static final Pattern SALT = Pattern.compile("(?m)^salt: ([0-9a-f]{32})$");
  private static final Pattern STONE =
      Pattern.compile("  - ((?:opaque |shown )?(?:person|collective)|name): ([0-9a-f]+)");

  private final String salt;
  private final Set<String> stones;

  private Tombstones(String salt, Set<String> stones) {
    this.salt = salt;
    this.stones = stones;
  }

  /**
   * The tombstones of a project.
   *
   * @throws BadInputException if the file is not one of them
   */
  public static Tombstones of(Sources sources) {
    Path file = file(sources);
    if (!Files.isRegularFile(file)) {
      byte[] salt = new byte[SALT_BYTES];
      new SecureRandom().nextBytes(salt);
      return new Tombstones(HexFormat.of().formatHex(salt), Set.of());
    }
    String text = TextFile.read(file);
    Matcher salt = SALT.matcher(text);
    Set<String> stones = new TreeSet<>();
    boolean isWhole = salt.find();
    for (String line : text.lines().filter(l -> l.startsWith("  -")).toList()) {
      Matcher stone = STONE.matcher(line);
      isWhole &= stone.matches();
      stones.add(line.strip());
    }
    if (!isWhole) {
      throw new BadInputException(
          "broken-tombstones",
          file.toString(),
          "it is not as 'erase' wrote it, so that nobody knows who was erased",
          "bring the file back from the repository");
    }
    return new Tombstones(salt.group(1), stones);
  }

  /** Where they stand. */
  public static Path file(Sources sources) {
    return sources.home().resolve("data/erased.yaml");
  }

  /** Whether anybody was erased. */
  public boolean isEmpty() {
    return stones.isEmpty();
  }

  /** Whether a person or collective was erased, by the key in the IRI. */
  public boolean hold(Resource thing) {
    return holdAny(thing, "", SHOWN);
  }

  /** Whether one was erased whom the public edition named, by the key in the IRI. */
  public boolean holdShown(Resource thing) {
    return holdAny(thing, SHOWN);
  }

  private boolean holdAny(Resource thing, String... standings) {
    if (!Blocks.isThing(thing)) {
      return false;
    }
    String kind = Things.kind(thing);
    List<String> starts = List.of(standings).stream().map(s -> "- " + s + kind + ": ").toList();
    if (stones.stream().noneMatch(stone -> starts.stream().anyMatch(stone::startsWith))) {
      return false; // nothing to pay a slow hash for
    }
    String digest = digest(Things.key(thing));
    return starts.stream().anyMatch(start -> stones.contains(start + digest));
  }

  /** The erased as the public edition knew those whom it did not name. */
  public List<Resource> opaque() {
    return stones.stream()
        .map(stone -> stone.substring(2).split(": ", 2))
        .filter(stone -> stone[0].startsWith(OPAQUE))
        .map(stone -> Things.thing(stone[0].substring(OPAQUE.length()), stone[1]))
        .toList();
  }

  /** Whether an actor was erased, by a key that may be of any kind, or by a name. */
  boolean holdActor(String keyOrName) {
    if (isEmpty()) {
      return false;
    }
    String digest = digest(keyOrName);
    return stones.stream().anyMatch(s -> s.endsWith(digest) && !s.startsWith("- " + OPAQUE));
  }

  /**
   * These and those of one more.
   *
   * @param names what it is called
   * @param shown whether the public edition named it
   * @param opaque what the public edition called it where it did not
   */
  Tombstones with(
      Resource thing, Collection<String> names, boolean shown, Optional<Resource> opaque) {
    Set<String> all = new TreeSet<>(stones);
    String kind = Things.kind(thing);
    if (!hold(thing)) {
      all.add("- " + (shown ? SHOWN : "") + kind + ": " + digest(Things.key(thing)));
    }
    names.forEach(name -> all.add("- " + NAME + ": " + digest(name)));
    opaque.ifPresent(o -> all.add("- " + OPAQUE + kind + ": " + Things.key(o)));
    return new Tombstones(salt, all);
  }

  /** As it stands in the file. */
  String text() {
    StringBuilder text = new StringBuilder(HEAD + "salt: " + salt + "\nerased:\n");
    stones.forEach(stone -> text.append("  ").append(stone).append('\n'));
    return text.toString();
  }

  private String digest(String text) {
    try {
      char[] folded =
          Normalizer.normalize(text, Normalizer.Form.NFKD)
              .replaceAll("[^\\p{L}\\p{Nd}]+", "")
              .toLowerCase(Locale.ROOT)
              .toCharArray();
      byte[] salted = HexFormat.of().parseHex(salt);
      return HexFormat.of()
          .formatHex(
              SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                  .generateSecret(new PBEKeySpec(folded, salted, ROUNDS, BITS))
                  .getEncoded());
    } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
      throw new IllegalStateException("every Java platform has PBKDF2", e);
    }
  }
}
