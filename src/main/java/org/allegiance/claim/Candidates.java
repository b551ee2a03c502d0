package org.allegiance.claim;

import java.util.List;

/**
 * What a machine read in a document, for people to review.
 *
 * @param claims in the order of the text
 * @param proposals the groups and places that these claims name and that no register describes
 */
public record Candidates(List<Claim> claims, List<Proposal> proposals) {

  /** Defends against later changes of the lists. */
  public Candidates {
    claims = List.copyOf(claims);
    proposals = List.copyOf(proposals);
  }
}
