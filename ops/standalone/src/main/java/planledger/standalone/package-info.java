/** Both sides and the embedded stores in one process. */
@NullMarked
package planledger.standalone;

import org.jspecify.annotations.NullMarked;
