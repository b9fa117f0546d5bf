/** What is the same for every resource that takes entries: reading bodies, idempotency, preconditions, problems. */
@NullMarked
package planledger.command.http;

import org.jspecify.annotations.NullMarked;
