package org.allegiance.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.allegiance.BadInputException;

/**
 * Who may log in: a file of names and hashed passwords, a line each, that only its owner can read.
 */
public final class Accounts {

  /** Characters of a password at least (NIST SP 800-63B-4, 3.1.1.2: the only factor). */
  public static final int SHORTEST = 15;

  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
  private static final PasswordHash NOBODY =
      PasswordHash.of("nobody has this password".toCharArray());

  private final Path file;

  private Accounts(Path file) {
    this.file = file;
  }

  /**
   * The accounts of a project.
   *
   * @param home the project's folder
   */
  public static Accounts of(Path home) {
    return new Accounts(home.resolve("users"));
  }

  /** The names, in order. */
  public List<String> names() {
    return List.copyOf(read().keySet());
  }

  /**
   * Adds somebody, or changes a password.
   *
   * @throws BadInputException if the name or the password will not do
   */
  public void add(String name, char[] password) {
    requireName(name);
    if (password.length < SHORTEST) {
      throw new BadInputException(
          "short-password",
          name,
          "a password has at least " + SHORTEST + " characters, this one " + password.length,
          "take a few words in a row");
    }
    Map<String, PasswordHash> accounts = read();
    accounts.put(name, PasswordHash.of(password));
    write(accounts);
  }

  /**
   * Says whether somebody can have a name.
   *
   * @throws BadInputException if not
   */
  public static void requireName(String name) {
    if (!name.matches(NAME)) {
      throw new BadInputException(
          "bad-name",
          name,
          "a name has letters of ASCII, digits, dots, hyphens and underscores, at most 64",
          "choose another");
    }
  }

  /**
   * Removes somebody.
   *
   * @throws BadInputException if there is nobody of that name
   */
  public void remove(String name) {
    Map<String, PasswordHash> accounts = read();
    if (accounts.remove(name) == null) {
      throw new BadInputException(
          "unknown-user", name, "nobody of that name may log in", "see 'user list'");
    }
    write(accounts);
  }

  /** Whether this is somebody's password. It takes as long for a name that nobody has. */
  boolean isPassword(String name, char[] password) {
    Map<String, PasswordHash> accounts = read();
    boolean is = accounts.getOrDefault(name, NOBODY).isOf(password);
    return is && accounts.containsKey(name);
  }

  private Map<String, PasswordHash> read() {
    Map<String, PasswordHash> accounts = new TreeMap<>();
    if (!Files.exists(file)) {
      return accounts;
    }
    try {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        int colon = line.indexOf(':');
        try {
          accounts.put(
              line.substring(0, Math.max(0, colon)), PasswordHash.parse(line.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
          throw new BadInputException(
              "broken-users",
              file + ":" + number,
              "this is not a name and a hashed password",
              "delete the line, and add the user again with 'user add'");
        }
      }
      return accounts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Map<String, PasswordHash> accounts) {
    String text =
        accounts.entrySet().stream()
            .map(a -> a.getKey() + ":" + a.getValue() + "\n")
            .collect(Collectors.joining());
    try {
      Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".users", "", owned());
      Files.writeString(draft, text);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileAttribute<?>[] owned() throws IOException {
    return Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
