package org.allegiance.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.allegiance.BadInputException;
import org.allegiance.serve.Accounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "user",
    description = "Says who may log in to a server that others than this machine can reach.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {UserCommand.Add.class, UserCommand.Remove.class, UserCommand.Names.class})
final class UserCommand {

  private UserCommand() {}

  @Command(
      name = "add",
      description =
          "Lets somebody log in, or gives a new password, which is asked for: a line of standard"
              + " input where there is no terminal.",
      mixinStandardHelpOptions = true)
  static final class Add implements Callable<Integer> {

    @Mixin private Project project = new Project();

    @Parameters(paramLabel = "NAME", description = "Whom.")
    private String name = "";

    @Spec private CommandSpec spec;

    private final InputStream keys;

    /**
     * @param keys what is typed
     */
    Add(InputStream keys) {
      this.keys = keys;
    }

    @Override
    public Integer call() throws IOException {
      Accounts.requireName(name);
      char[] password = password();
      try {
        Accounts.of(project.home()).add(name, password);
      } finally {
        Arrays.fill(password, '\0');
      }
      spec.commandLine().getOut().println(name + " may log in");
      return Exit.DONE;
    }

    private char[] password() throws IOException {
      Console console = keys.equals(System.in) ? System.console() : null;
      if (console == null) {
        String line =
            new BufferedReader(new InputStreamReader(keys, StandardCharsets.UTF_8)).readLine();
        return line == null ? new char[0] : line.toCharArray();
      }
      char[] password = console.readPassword("Password of %s: ", name);
      char[] again = console.readPassword("The same again: ");
      if (!Arrays.equals(password, again)) {
        throw new BadInputException(
            "different-passwords", name, "the two passwords differ", "try again");
      }
      return password == null ? new char[0] : password;
    }
  }

  @Command(
      name = "remove",
      description = "Does not let somebody log in any more; sessions end with the server.",
      mixinStandardHelpOptions = true)
  static final class Remove implements Callable<Integer> {

    @Mixin private Project project = new Project();

    @Parameters(paramLabel = "NAME", description = "Whom.")
    private String name = "";

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      Accounts.of(project.home()).remove(name);
      spec.commandLine().getOut().println(name + " may not log in any more");
      return Exit.DONE;
    }
  }

  @Command(name = "list", description = "Lists who may log in.", mixinStandardHelpOptions = true)
  static final class Names implements Callable<Integer> {

    @Mixin private Project project = new Project();

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      Accounts.of(project.home()).names().forEach(spec.commandLine().getOut()::println);
      return Exit.DONE;
    }
  }
}
