/** One plan with all that proves it in one file: stored events, proofs, the rendered plan, and how to check each. */
@NullMarked
package planledger.bundle;

import org.jspecify.annotations.NullMarked;
