package org.allegiance.publish.edition;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allegiance.vocab.AL;
import org.allegiance.vocab.Things;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Which texts can be shown and which names must not stand in them. A text is shown only if every
 * word in it that begins with a capital is known to name no restricted person: somebody whom the
 * data mention without a key is protected too.
 */
final class Wording {

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
  private static final Pattern BEGINS_SENTENCE = Pattern.compile("(?s)(?:.*[.!?:;(\"“]\\s*)?");
  private static final Set<String> PARTS_OF_NAMES =
      Set.of("abu", "abou", "umm", "bin", "ibn", "bint", "abd", "abdul");
  private static final int LEAST_FRAGMENT = 4;

  private final Policy policy;
  private final Phrases restricted = new Phrases();

  /** Words written small somewhere in texts of ours: ordinary ones. */
  private final Set<String> ordinary = new HashSet<>();

  /** Words of names that everybody may read, folded. */
  private final Set<String> open = new HashSet<>();

  /**
   * @param ontology terms and schemes
   * @param data register and claims, candidates too: whoever is named there is restricted unless
   *     the policy says otherwise
   */
  Wording(Model ontology, Model data, Policy policy) {
    this.policy = policy;
    collectOrdinary(ontology);
    collectOrdinary(data);
    policy.words().forEach(this::open);
    policy.sources().forEach(this::open);
    ontology.listStatements().filterKeep(s -> s.getObject().isLiteral()).forEach(this::open);
    Predicate<Resource> isOpen =
        thing ->
            thing.hasProperty(RDF.type, AL.Document)
                || Set.of("group", "place", "name").contains(Things.kind(thing))
                || isShown(thing);
    data.listStatements()
        .filterKeep(s -> isThing(s.getSubject()) && s.getObject().isLiteral())
        .filterKeep(s -> isOpen.test(s.getSubject()))
        .filterDrop(s -> s.getPredicate().equals(DCTerms.description))
        .forEach(this::open);
    data.listSubjectsWithProperty(RDF.type, AL.Document).forEach(d -> open(Things.key(d)));
    data.listSubjectsWithProperty(RDF.type, AL.Person)
        .filterDrop(this::isShown)
        .forEach(this::hide);
    data.listSubjectsWithProperty(RDF.type, AL.CitedSource)
        .filterDrop(this::isCredited)
        .forEach(this::hide);
  }

  static boolean isThing(Resource resource) {
    return resource.isURIResource() && resource.getURI().startsWith(Things.BASE);
  }

  /** Whether the policy shows a person by name. */
  boolean isShown(Resource person) {
    return Things.kind(person).equals("person") && policy.persons().contains(Things.key(person));
  }

  /** Whether the policy lets claims credit a source by name. */
  boolean isCredited(Resource source) {
    return source
        .listProperties(RDFS.label)
        .filterKeep(s -> policy.sources().contains(s.getString()))
        .hasNext();
  }

  private void collectOrdinary(Model model) {
    model
        .listStatements()
        .filterKeep(s -> s.getObject().isLiteral())
        .forEach(
            s -> {
              Matcher words = WORD.matcher(s.getLiteral().getLexicalForm());
              while (words.find()) {
                String word = words.group();
                if (word.equals(word.toLowerCase(Locale.ROOT))) {
                  ordinary.addAll(Folding.words(word));
                }
              }
            });
  }

  private void open(Statement s) {
    open(s.getLiteral().getLexicalForm());
  }

  private void open(String text) {
    open.addAll(Folding.words(text));
  }

  private void hide(Resource one) {
    String who = Things.kind(one) + " " + Things.key(one);
    String key = Things.key(one);
    if (isPerson(one)) {
      restricted.add(key, "key of " + who);
    }
    for (var property : List.of(RDFS.label, SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)) {
      one.listProperties(property)
          .forEach(
              s -> {
                for (String name : s.getString().split("; ", -1)) {
                  if (!isPerson(one) && isNobody(name)) {
                    continue;
                  }
                  restricted.add(name, "name of " + who);
                  fragments(name).forEach(f -> restricted.add(f, "part of the name of " + who));
                }
              });
    }
  }

  private static boolean isPerson(Resource one) {
    return Things.kind(one).equals("person");
  }

  /** Whether a source is credited without a name, such as "some reports", or the policy lets it. */
  private boolean isNobody(String source) {
    return policy.sources().contains(source)
        || source.codePoints().noneMatch(Character::isUpperCase);
  }

  /** Words of a name that name nothing else. */
  private List<String> fragments(String name) {
    return WORD.matcher(name)
        .results()
        .map(match -> match.group())
        .filter(word -> Character.isUpperCase(word.codePointAt(0)))
        .filter(word -> word.length() >= LEAST_FRAGMENT)
        .filter(
            word ->
                Folding.words(word).stream()
                    .noneMatch(
                        w ->
                            PARTS_OF_NAMES.contains(w) || open.contains(w) || ordinary.contains(w)))
        .toList();
  }

  /** The names of restricted persons and of sources that are not credited. */
  Phrases restricted() {
    return restricted;
  }

  /** Whether a text, or a key, names somebody restricted. */
  boolean namesSomebody(String text) {
    return restricted.isIn(text);
  }

  /** Whether a text can be shown to everybody. */
  boolean isShowable(String text) {
    if (namesSomebody(text)) {
      return false;
    }
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group();
      if (Character.isUpperCase(word.codePointAt(0)) && !isKnown(text, word, words.start())) {
        return false;
      }
    }
    return true;
  }

  private boolean isKnown(String text, String word, int start) {
    List<String> folded = Folding.words(word);
    return open.containsAll(folded)
        || (ordinary.containsAll(folded)
            && BEGINS_SENTENCE.matcher(text.substring(0, start)).matches());
  }
}
