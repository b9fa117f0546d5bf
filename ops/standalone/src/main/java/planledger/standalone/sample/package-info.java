/** Enters the sample documents as a client like any other, and shows on one screen what the ledger answers. */
@NullMarked
package planledger.standalone.sample;

import org.jspecify.annotations.NullMarked;
