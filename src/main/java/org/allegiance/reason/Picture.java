package org.allegiance.reason;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.allegiance.reason.Derivation.Condition;
import org.allegiance.reason.Outline.Claimed;
import org.allegiance.reason.Outline.Derived;
import org.allegiance.reason.Outline.Ground;
import org.allegiance.reason.Outline.Point;
import org.allegiance.reason.Outline.Stated;
import org.allegiance.reason.Outline.Way;
import org.allegiance.vocab.Things;

/**
 * An outline as boxes and lines: what follows on top, rules between, claims at the bottom, grouped
 * by document. What is uncertain is said in words and shown by the stroke.
 */
final class Picture {

  /** What a box shows. */
  enum Kind {
    CONCLUSION,
    FACT,
    RULE,
    CLAIM,
    STATED
  }

  /** How a line or the edge of a box is drawn. */
  enum Stroke {
    /** Vouched for, whatever the dates. */
    SOLID,
    /** A source does not vouch for it. */
    DASHED,
    /** The dates leave it open. */
    DOTTED,
    /** Neither vouched for nor sure by the dates. */
    DASH_DOTTED;

    static Stroke of(Standing standing) {
      boolean sure = standing.certainty() == Certainty.ASSERTED;
      return standing.modality() == Modality.CERTAIN
          ? (sure ? SOLID : DASHED)
          : (sure ? DOTTED : DASH_DOTTED);
    }
  }

  /**
   * A box.
   *
   * @param id unique in the picture, letters and digits only
   * @param text what it says
   * @param notes what it adds in small print, one paragraph each
   */
  record Box(String id, Kind kind, Stroke stroke, String text, List<String> notes) {}

  /** A line up from a box to the one that rests on it, both by id. */
  record Line(String from, String to, Stroke stroke) {}

  /** A document with the claims in it. */
  record Group(String id, String title, List<Box> claims) {}

  private final Wording wording;
  private final Map<Object, Box> boxes = new LinkedHashMap<>();
  private final Map<String, Group> groups = new TreeMap<>();
  private final List<Line> lines = new ArrayList<>();

  private Picture(Wording wording) {
    this.wording = wording;
  }

  static Picture of(Outline outline, Wording wording) {
    Picture picture = new Picture(wording);
    for (Point point : outline.points()) {
      picture.point(point, point.number() == 1);
    }
    for (Point point : outline.points()) {
      point.ways().forEach(w -> picture.way(point, w, outline));
    }
    return picture;
  }

  private void point(Point point, boolean first) {
    boxes.put(
        point.fact(),
        new Box(
            "fact" + point.number(),
            first ? Kind.CONCLUSION : Kind.FACT,
            Stroke.of(point.standing()),
            wording.sentence(point.fact()),
            List.of(wording.standing(point.standing()))));
  }

  private void way(Point point, Way way, Outline outline) {
    Derivation d = way.derivation();
    List<String> notes = new ArrayList<>();
    notes.add(d.rule().isAxiom() ? "axiom of the ontology" : "rule " + d.rule().name());
    d.conditions().forEach(c -> notes.add(condition(c)));
    d.absent().forEach(a -> notes.add(wording.absence(a)));
    Box rule =
        new Box(
            "rule" + lines.size(), Kind.RULE, Stroke.of(d.standing()), d.rule().sentence(), notes);
    boxes.put(List.of(point.fact(), d), rule);
    lines.add(new Line(rule.id(), "fact" + point.number(), Stroke.of(point.standing())));
    way.grounds().forEach(g -> ground(g, rule, outline));
  }

  private String condition(Condition c) {
    String found = wording.order(c.builtin(), c.about());
    if (c.builtin().equals(Builtins.SURE_AS)) {
      return found;
    }
    return found
        + (c.isPossibleOnly() ? ": possible, the dates leave it open" : ", whatever the dates");
  }

  private void ground(Ground ground, Box rule, Outline outline) {
    Box box =
        switch (ground) {
          case Derived d -> boxes.getOrDefault(d.fact(), rule);
          case Stated s ->
              boxes.computeIfAbsent(
                  ground,
                  g ->
                      new Box(
                          "stated" + boxes.size(),
                          Kind.STATED,
                          Stroke.SOLID,
                          wording.sentence(s.fact()),
                          List.of("stated in the data")));
          case Claimed c -> boxes.computeIfAbsent(ground, g -> claim(Citation.of(c.claim())));
        };
    Stroke stroke =
        ground instanceof Derived d ? Stroke.of(outline.at(d.fact()).standing()) : box.stroke();
    lines.add(new Line(box.id(), rule.id(), stroke));
  }

  private Box claim(Citation claim) {
    Standing standing = new Standing(claim.certainty(), Modality.CERTAIN);
    List<String> notes = new ArrayList<>();
    notes.add(
        claim.certainty() == Certainty.ASSERTED
            ? "asserted"
            : wording.certainty(claim.certainty()));
    if (!claim.creditedTo().isEmpty()) {
      notes.add("credited to " + claim.creditedTo());
    }
    notes.add("claim " + claim.key() + claim.characters().map(c -> ", characters " + c).orElse(""));
    Box box =
        new Box("claim" + boxes.size(), Kind.CLAIM, Stroke.of(standing), claim.gloss(), notes);
    String title = claim.bibliography();
    groups
        .computeIfAbsent(
            claim.document().getURI(),
            uri ->
                new Group(
                    "document" + groups.size(),
                    title.isEmpty() ? Things.key(claim.document()) : title,
                    new ArrayList<>()))
        .claims()
        .add(box);
    return box;
  }

  /** All boxes but those of claims. */
  List<Box> boxes() {
    return boxes.values().stream().filter(b -> b.kind() != Kind.CLAIM).toList();
  }

  /** The documents, by name. */
  Collection<Group> groups() {
    return groups.values();
  }

  List<Line> lines() {
    return lines;
  }

  /** Number of boxes. */
  int size() {
    return boxes.size();
  }

  Box conclusion() {
    return boxes.values().iterator().next();
  }
}
