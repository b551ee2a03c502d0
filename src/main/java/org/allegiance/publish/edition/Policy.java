package org.allegiance.publish.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allegiance.BadInputException;
import org.allegiance.Nearest;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Who is shown in the public edition, how, and why: {@code data/policy.yaml}. What it does not
 * allow is not shown.
 *
 * @param persons the keys of those who are shown by name
 * @param least a collective or figure of fewer is left out
 * @param roundedTo counts are given as multiples of this
 * @param personsInDocument where a document speaks of fewer restricted persons, it is not named
 * @param actorsAtPlace a country and a year stand at a restricted person's event only if that many
 *     actors share them
 * @param sources the labels of the sources that may be credited
 * @param words words with a capital letter that texts may hold
 */
record Policy(
    Set<String> persons,
    int least,
    int roundedTo,
    int personsInDocument,
    int actorsAtPlace,
    Set<String> sources,
    Set<String> words) {

  private static final Set<String> FIELDS =
      Set.of(
          "persons",
          "least",
          "rounded to",
          "persons in a document",
          "actors at a place in a year",
          "sources",
          "words");

  private static final Set<String> REASONS = Set.of("office", "leads", "charged", "designated");

  private static final Set<String> OF_A_PERSON = Set.of("person", "because", "citation");

  /**
   * Reads the policy.
   *
   * @throws BadInputException if there is none, or it is not one: nothing is published then
   */
  static Policy read(Path file) {
    Map<?, ?> fields;
    try {
      Object root =
          new Load(LoadSettings.builder().setLabel(file.toString()).build())
              .loadFromString(Files.readString(file));
      if (!(root instanceof Map<?, ?> map)) {
        throw broken(file, "it has no fields", "begin with 'persons:'");
      }
      fields = map;
    } catch (NoSuchFileException e) {
      throw new BadInputException(
          "no-policy",
          file.toString(),
          "there is no publication policy, so nothing may be published",
          "write one: docs/editions.md says how");
    } catch (IOException | YamlEngineException e) {
      throw broken(file, String.valueOf(e.getMessage()), "mend the YAML");
    }
    known(file, fields.keySet(), FIELDS);
    return new Policy(
        persons(file, fields.get("persons")),
        number(file, fields, "least"),
        number(file, fields, "rounded to"),
        number(file, fields, "persons in a document"),
        number(file, fields, "actors at a place in a year"),
        Set.copyOf(texts(file, "sources", fields.get("sources"))),
        words(file, fields.get("words")));
  }

  private static void known(Path file, Set<?> found, Set<String> known) {
    for (Object name : found) {
      if (!(name instanceof String s) || !known.contains(s)) {
        throw broken(
            file,
            "there is no field '" + name + "'",
            Nearest.didYouMean(String.valueOf(name), known, "leave it out"));
      }
    }
  }

  private static Set<String> persons(Path file, @Nullable Object value) {
    Set<String> keys = new HashSet<>();
    for (Object entry : list(file, "persons", value)) {
      if (!(entry instanceof Map<?, ?> fields)) {
        throw broken(file, "a person is not described", "write person, because and citation");
      }
      known(file, fields.keySet(), OF_A_PERSON);
      Map<String, String> texts = new HashMap<>();
      for (String name : OF_A_PERSON) {
        if (!(fields.get(name) instanceof String text) || text.isBlank()) {
          throw broken(
              file,
              "a person has no '" + name + "'",
              "nobody is named without a reason and a citation");
        }
        texts.put(name, text);
      }
      String because = texts.getOrDefault("because", "");
      if (!REASONS.contains(because)) {
        throw broken(
            file,
            "'" + because + "' is no reason to name a person",
            Nearest.didYouMean(because, REASONS, "the reasons are " + REASONS));
      }
      keys.add(texts.getOrDefault("person", ""));
    }
    return Set.copyOf(keys);
  }

  private static int number(Path file, Map<?, ?> fields, String name) {
    if (fields.get(name) instanceof Integer number && number >= 1) {
      return number;
    }
    throw broken(file, "'" + name + "' is not a number from 1 on", "write '" + name + ": 5'");
  }

  private static Set<String> words(Path file, @Nullable Object value) {
    Set<String> words = new HashSet<>();
    texts(file, "words", value).forEach(line -> words.addAll(List.of(line.split("\\s+"))));
    return Set.copyOf(words);
  }

  private static List<String> texts(Path file, String name, @Nullable Object value) {
    List<String> texts = new ArrayList<>();
    for (Object entry : list(file, name, value)) {
      if (!(entry instanceof String text)) {
        throw broken(file, "'" + entry + "' in " + name + " is no text", "put it in quotes");
      }
      texts.add(text);
    }
    return texts;
  }

  private static Collection<?> list(Path file, String name, @Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof Collection<?> entries) {
      return entries;
    }
    throw broken(file, name + " is no list", "begin each entry with '- '");
  }

  private static BadInputException broken(Path file, String reason, String wayOut) {
    return new BadInputException("broken-policy", file.toString(), reason, wayOut);
  }
}
