/**
 * How well claims agree with a gold standard. Its front door: {@link
 * org.allegiance.extract.evaluation.Annotations} are what is compared, {@link
 * org.allegiance.extract.evaluation.Evaluation} compares them.
 */
@NullMarked
package org.allegiance.extract.evaluation;

import org.jspecify.annotations.NullMarked;
