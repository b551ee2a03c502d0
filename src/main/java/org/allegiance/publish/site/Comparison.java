package org.allegiance.publish.site;

import java.util.List;

/**
 * What several claims say of one role.
 *
 * @param sides what each says, in their order; an empty list where it says nothing
 * @param isDifferent whether they do not all say the same
 */
public record Comparison(String role, List<List<Role.Player>> sides, boolean isDifferent) {}
