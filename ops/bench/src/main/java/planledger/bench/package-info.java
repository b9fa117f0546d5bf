/** What the pure parts cost: the fold, a read of a past day, each finding rule, as the history of a plan grows. */
@NullMarked
package planledger.bench;

import org.jspecify.annotations.NullMarked;
