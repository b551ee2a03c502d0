package org.allegiance.extract.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.allegiance.BadInputException;
import org.allegiance.Nearest;
import org.allegiance.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML file whose every value knows its line, so that whoever edits it is told where to look. */
public final class YamlFile {

  private static final String BROKEN = "broken-yaml";

  private final Path file;
  private final Fields root;

  private YamlFile(Path file, Node root) {
    this.file = file;
    this.root = new Fields(root);
  }

  /**
   * Reads a file whose top level is a set of fields.
   *
   * @throws BadInputException if there is none, or it is not YAML
   */
  public static YamlFile read(Path file) {
    try {
      Optional<Node> root =
          new Compose(
                  LoadSettings.builder()
                      .setLabel(file.toString())
                      .setCodePointLimit(Integer.MAX_VALUE)
                      .build())
              .composeString(Files.readString(file));
      return new YamlFile(
          file,
          root.orElseThrow(
              () -> problem(file, 0, BROKEN, "the file is empty", "write fields into it")));
    } catch (MarkedYamlEngineException e) {
      throw notYaml(file, e);
    } catch (YamlEngineException e) {
      throw problem(
          file, 0, BROKEN, "the file is not YAML: " + e.getMessage(), "mend or restore it");
    } catch (CharacterCodingException e) {
      throw problem(file, 0, "not-utf-8", "the file is not UTF-8", "save it as UTF-8");
    } catch (NoSuchFileException e) {
      throw problem(file, 0, "no-file", "there is no such file", "restore it");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BadInputException notYaml(Path file, MarkedYamlEngineException e) {
    int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
    String reason = String.valueOf(e.getProblem());
    String wayOut =
        reason.contains("\\t") || reason.contains("TAB")
            ? "put spaces in the place of the tab"
            : "compare this line's indent, quotes, commas and brackets with those of its"
                + " neighbours";
    return problem(file, line, BROKEN, "the file is not YAML: " + reason, wayOut);
  }

  private static BadInputException problem(
      Path file, int line, String code, String reason, String wayOut) {
    return new BadInputException(List.of(Problem.at(file, line, code, reason, wayOut)));
  }

  /** The fields at the top level. */
  public Fields root() {
    return root;
  }

  /** A set of fields. */
  public final class Fields {
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> names = new HashMap<>();
    private final int line;

    private Fields(Node node) {
      line = lineOf(node);
      if (!(node instanceof MappingNode mapping)) {
        throw wrong("here should be fields", "write lines such as 'name: …'");
      }
      for (NodeTuple field : mapping.getValue()) {
        Node key = field.getKeyNode();
        names.put(scalar(key, "the name of a field"), key);
        if (values.put(scalar(key, "the name of a field"), field.getValueNode()) != null) {
          throw wrongAt(
              key, "the field '" + scalar(key, "") + "' stands here twice", "keep one of the two");
        }
      }
    }

    /** A plain text that stands for a set with this one field. */
    private Fields(String field, ScalarNode text) {
      line = lineOf(text);
      values.put(field, text);
      names.put(field, text);
    }

    /** The line it begins on, counted from 1. */
    public int line() {
      return line;
    }

    /**
     * Refuses all fields but these.
     *
     * @throws BadInputException with the nearest right name
     */
    public Fields only(String... known) {
      for (String field : values.keySet()) {
        if (!List.of(known).contains(field)) {
          throw wrongAt(
              Objects.requireNonNull(names.get(field)),
              "unknown field '" + field + "'",
              Nearest.didYouMean(
                  field, List.of(known), "the fields here are " + String.join(", ", known)));
        }
      }
      return this;
    }

    /** Whether a field is there. */
    public boolean has(String key) {
      return values.containsKey(key);
    }

    /** The names of the fields in their order. */
    public List<String> keys() {
      return List.copyOf(values.keySet());
    }

    /**
     * A text.
     *
     * @throws BadInputException if the field is missing or no text
     */
    public String text(String key) {
      Node value = values.get(key);
      if (value == null) {
        throw wrong("the field '" + key + "' is missing", "add a line '" + key + ": …'");
      }
      return scalar(value, "'" + key + "'");
    }

    /** A text, or another where the field is missing. */
    public String text(String key, String fallback) {
      return has(key) ? text(key) : fallback;
    }

    /** A list of texts, empty where the field is missing. */
    public List<String> texts(String key) {
      List<String> texts = new ArrayList<>();
      for (Node item : items(key)) {
        texts.add(scalar(item, "an item of '" + key + "'"));
      }
      return texts;
    }

    /** A list of sets of fields, empty where the field is missing. */
    public List<Fields> maps(String key) {
      return items(key).stream().map(Fields::new).toList();
    }

    /** A list of sets of fields of which a plain text stands for one with this one field. */
    public List<Fields> maps(String key, String shorthand) {
      return items(key).stream()
          .map(i -> i instanceof ScalarNode text ? new Fields(shorthand, text) : new Fields(i))
          .toList();
    }

    /** A set of fields within this one. */
    public Fields map(String key) {
      Node value = values.get(key);
      if (value == null) {
        throw wrong("the field '" + key + "' is missing", "add it");
      }
      return new Fields(value);
    }

    private List<Node> items(String key) {
      Node value = values.get(key);
      if (value == null) {
        return List.of();
      }
      if (value instanceof SequenceNode list) {
        return list.getValue();
      }
      throw wrongAt(value, "'" + key + "' is no list", "write it as [one, other]");
    }

    /** A mistake in these fields. */
    public BadInputException wrong(String reason, String wayOut) {
      return problem(file, line, "wrong-value", reason, wayOut);
    }

    /** A mistake in one of these fields. */
    public BadInputException wrong(String key, String reason, String wayOut) {
      Node value = values.get(key);
      return value == null ? wrong(reason, wayOut) : wrongAt(value, reason, wayOut);
    }

    private BadInputException wrongAt(Node node, String reason, String wayOut) {
      return problem(file, lineOf(node), "wrong-value", reason, wayOut);
    }

    private String scalar(Node node, String what) {
      if (node instanceof ScalarNode text && !text.getValue().isBlank()) {
        return text.getValue().strip();
      }
      throw wrongAt(node, what + " should be a text", "write one, in quotes if need be");
    }
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(Mark::getLine).map(l -> l + 1).orElse(0);
  }
}
