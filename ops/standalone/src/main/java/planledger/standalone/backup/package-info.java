/** Takes the whole ledger of one machine away while it runs, and puts it back into empty places. */
@NullMarked
package planledger.standalone.backup;

import org.jspecify.annotations.NullMarked;
