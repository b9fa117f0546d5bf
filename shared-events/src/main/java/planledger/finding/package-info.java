/** What an inspection team wants raised: one pure rule a file, listed in {@link planledger.finding.Rules}. */
@NullMarked
package planledger.finding;

import org.jspecify.annotations.NullMarked;
