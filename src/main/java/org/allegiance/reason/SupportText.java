package org.allegiance.reason;

import java.util.ArrayList;
import java.util.List;
import org.allegiance.reason.Support.Dates;
import org.allegiance.reason.Support.Document;
import org.allegiance.reason.Support.Doubt;
import org.allegiance.reason.Support.Hedge;
import org.allegiance.vocab.Things;

/** In words: what a fact rests on, what makes it uncertain, and in how many ways it follows. */
final class SupportText {

  private SupportText() {}

  /**
   * Writes the summary below a proof.
   *
   * @param all whether every derivation was told, not the best proof only
   */
  static void write(
      Account account, Support support, boolean all, Wording wording, StringBuilder out) {
    out.append('\n');
    support.documents().forEach(d -> out.append(document(d, account)).append('\n'));
    if (support.documents().isEmpty()) {
      out.append("rests on no document: data and ontology state it\n");
    }
    if (support.doubts().isEmpty()) {
      out.append("no source hedges it, and it holds whatever the dates\n");
    }
    support.doubts().forEach(d -> out.append(doubt(d, wording)).append('\n'));
    if (!account.conclusion().derivations().isEmpty()) {
      out.append(ways(support, all)).append('\n');
    }
  }

  static String document(Document document, Account account) {
    Standing now = account.conclusion().standing();
    String without =
        document
            .without()
            .map(
                s ->
                    s.equals(now)
                        ? "without it this would stand just as firmly"
                        : "without it this would stand as " + s)
            .orElse("without it nothing would yield this");
    return "rests on " + Things.key(document.document()) + ": " + without;
  }

  static String doubt(Doubt doubt, Wording wording) {
    return switch (doubt) {
      case Hedge h ->
          "uncertain because a source does not vouch for it: claim "
              + h.claim().key()
              + " is "
              + h.claim().voice()
              + " ("
              + h.claim().places()
              + ")";
      case Dates d when d.condition().builtin().equals(Builtins.MAY_HAVE_LASTED) ->
          "uncertain because of time: "
              + wording.order(d.condition().builtin(), d.condition().about());
      case Dates d ->
          "uncertain because of the dates: they leave open whether "
              + wording.order(d.condition().builtin(), d.condition().about());
    };
  }

  private static String ways(Support support, boolean all) {
    List<String> ways = new ArrayList<>();
    if (support.byRules() > 0) {
      ways.add(count(support.byRules()) + " by rules");
    }
    if (support.byAxioms() > 0) {
      ways.add(count(support.byAxioms()) + " by axioms of the ontology");
    }
    boolean more = support.byRules() + support.byAxioms() > 1 && !all;
    return "follows in "
        + String.join(" and ", ways)
        + (more ? ", of which the best is told; --all tells all" : "")
        + (support.circular() > 0 ? "; " + ProofText.circular(support.circular()) : "");
  }

  private static String count(int ways) {
    return ways == 1 ? "1 way" : ways + " ways";
  }
}
