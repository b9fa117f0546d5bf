/** Writes the transparency log of the ledger, once and never again, and hands out its files and proofs. */
@NullMarked
package planledger.query.evidence;

import org.jspecify.annotations.NullMarked;
