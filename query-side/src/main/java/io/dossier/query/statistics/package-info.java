/**
 * The month's figures: callbacks (R9.4), the analysis of complaints (R6.17) and the repairs' callbacks (R7.13).
 *
 * <p>Of every matter the {@linkplain io.dossier.query.statistics.MatterFacts facts that count} are kept, and of every month the
 * {@linkplain io.dossier.query.statistics.Tally sums} of what the matters contribute to it. When an event changes the facts, what they
 * contributed before is taken out of the sums and what they contribute now is put in. So the sums are those of the facts at
 * every moment, whatever is corrected later, and a month is read by ids alone, however many matters there are.
 */
@NullMarked
package io.dossier.query.statistics;

import org.jspecify.annotations.NullMarked;
