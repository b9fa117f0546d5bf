/** The read model that every view stands on: the entries of each stream, what was known when, and the plans folded from them. */
@NullMarked
package planledger.query.entry;

import org.jspecify.annotations.NullMarked;
