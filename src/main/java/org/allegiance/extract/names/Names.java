package org.allegiance.extract.names;

import java.util.List;
import org.allegiance.extract.names.NameTrie.Match;

/**
 * The names in a document. What a document brings in itself, acronyms in brackets, new groups and
 * places, persons, holds in all of it.
 */
public final class Names {

  private Names() {}

  /** The names in each block, in their order; none lies within or across another. */
  public static List<List<Mention>> in(List<String> blocks, Gazetteer gazetteer) {
    List<Tokens> texts = blocks.stream().map(b -> new Tokens(b, gazetteer.spelling())).toList();
    Lexicon lexicon = new Lexicon(gazetteer, texts);
    texts.forEach(new Introductions(lexicon)::read);
    new FirstWords(lexicon, texts).read();
    texts.forEach(new Militias(lexicon, texts)::read);
    texts.forEach(new NewGroups(lexicon, texts)::read);
    new FirstWords(lexicon, texts).read();
    texts.forEach(new GroupAliases(lexicon)::read);
    NewPersons persons = new NewPersons(lexicon, texts);
    texts.forEach(persons::readFull);
    texts.forEach(persons::readShort);
    texts.forEach(new NewPlaces(lexicon)::read);
    lexicon.rewind();
    return texts.stream().map(t -> mentions(t, lexicon)).toList();
  }

  private static List<Mention> mentions(Tokens text, Lexicon lexicon) {
    return lexicon.matches(text).stream()
        .filter(m -> !m.name().entry().isStranger())
        .map(m -> mention(text, m, lexicon))
        .toList();
  }

  private static Mention mention(Tokens text, Match match, Lexicon lexicon) {
    Entry entry = match.name().entry();
    return new Mention(
        text.get(match.first()).start(),
        text.end(match.first(), match.last()),
        entry.kind(),
        entry.key(),
        entry.label(),
        entry.type(),
        !lexicon.isProposed(entry),
        entry.isOfOne(match.name().written()));
  }
}
