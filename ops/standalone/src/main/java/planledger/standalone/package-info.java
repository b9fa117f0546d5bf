/** Both sides and the embedded stores in one process, with the accounts that may enter, read and operate. */
@NullMarked
package planledger.standalone;

import org.jspecify.annotations.NullMarked;
