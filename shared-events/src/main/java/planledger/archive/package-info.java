/** The stored form of events: which wire name and revision is which fact, and its exact bytes. */
@NullMarked
package planledger.archive;

import org.jspecify.annotations.NullMarked;
