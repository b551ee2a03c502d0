package org.allegiance.claim;

import java.util.List;

/**
 * What a machine read in a document, for people to review.
 *
 * @param claims in the order of the text
 * @param proposals the groups and places that these and the unreal name and that no register
 *     describes
 * @param unreal what the text only speaks of, as planned, wished, asked or conditional, with the
 *     certainty {@link #UNREAL}: no claims, and never part of a graph
 */
public record Candidates(List<Claim> claims, List<Proposal> proposals, List<Claim> unreal) {

  /** The mark of what is not said to have happened; no certainty of the scheme. */
  public static final String UNREAL = "unreal";

  /** Defends against later changes of the lists. */
  public Candidates {
    claims = List.copyOf(claims);
    proposals = List.copyOf(proposals);
    unreal = List.copyOf(unreal);
  }

  /** Candidates without anything unreal. */
  public Candidates(List<Claim> claims, List<Proposal> proposals) {
    this(claims, proposals, List.of());
  }
}
