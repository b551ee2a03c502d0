package org.allegiance.publish.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.allegiance.BadInputException;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Resource;

/**
 * Keys that tell nothing: HMAC-SHA-256 (RFC 2104, FIPS 180-4) of a thing's IRI under a secret, cut
 * to 80 bits. The same thing has the same key in every edition made with the same secret; without
 * it nobody can try out which name a key stands for.
 */
public final class OpaqueKeys {

  private static final int SECRET_BYTES = 32;
  private static final int DIGITS = 20;
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec secret;

  private OpaqueKeys(byte[] secret) {
    this.secret = new SecretKeySpec(secret, ALGORITHM);
  }

  /**
   * The keys of a secret that stands in a file, in hexadecimal; where there is none, one is made
   * that only its owner can read.
   *
   * @throws BadInputException if the file is not such a one, or others can read it
   */
  public static OpaqueKeys from(Path file) {
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      if (isReadByOthers(file)) {
        throw new BadInputException(
            "open-secret",
            file.toString(),
            "other users of this machine can read the secret of the opaque keys",
            "if nobody has, chmod 600; if in doubt, delete it: a new one gives everybody new keys");
      }
      byte[] bytes = HexFormat.of().parseHex(Files.readString(file).strip());
      if (bytes.length < SECRET_BYTES) {
        throw new IllegalArgumentException("too short");
      }
      return new OpaqueKeys(bytes);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          "broken-secret",
          file.toString(),
          "this is no secret of at least " + SECRET_BYTES + " bytes in hexadecimal",
          "name another file with --secret, or move this one away and let the program make one");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isReadByOthers(Path file) throws IOException {
    if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
      return false;
    }
    Set<PosixFilePermission> found = Files.getPosixFilePermissions(file);
    return found.contains(PosixFilePermission.GROUP_READ)
        || found.contains(PosixFilePermission.OTHERS_READ);
  }

  private static void create(Path file) throws IOException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
    Files.createDirectories(folder);
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    FileAttribute<?>[] owner =
        Files.getFileStore(folder).supportsFileAttributeView("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Path draft =
        folder.resolve("." + file.getFileName() + "." + HexFormat.of().toHexDigits(bytes[0]));
    Files.createFile(draft, owner);
    try {
      Files.writeString(draft, HexFormat.of().formatHex(bytes) + "\n", StandardOpenOption.WRITE);
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // Another program was first: its secret is the one.
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** The key under which a thing stands in the public edition. */
  String key(Resource thing) {
    return HexFormat.of().formatHex(mac(thing.getURI())).substring(0, DIGITS);
  }

  /** The thing as the public edition names it: of the same kind, under an opaque key. */
  public Resource opaque(Resource thing) {
    return Things.thing(Things.kind(thing), key(thing));
  }

  /** Whether a thing stands under such a key. */
  static boolean isOpaque(Resource thing) {
    return Things.key(thing).matches("[0-9a-f]{" + DIGITS + "}");
  }

  /** What tells two secrets apart and gives neither away. */
  public String fingerprint() {
    return HexFormat.of().formatHex(mac("")).substring(0, 8);
  }

  private byte[] mac(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
