/** A transparency log: its tree in tiles, proofs of entries and growth, and who signed a tree head (RFC 9162, C2SP). */
@NullMarked
package planledger.tlog;

import org.jspecify.annotations.NullMarked;
