/** What the transparency log holds of the ledger, leaf by leaf, and how anyone can check one against the other. */
@NullMarked
package planledger.evidence;

import org.jspecify.annotations.NullMarked;
