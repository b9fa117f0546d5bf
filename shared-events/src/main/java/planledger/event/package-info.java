/** What can have happened to a plan, as facts of an archive: sealed event families, identities, value records. */
@NullMarked
package planledger.event;

import org.jspecify.annotations.NullMarked;
