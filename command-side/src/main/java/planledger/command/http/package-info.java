/** What is the same for every resource that takes entries: who asks, idempotency, preconditions, dry runs. */
@NullMarked
package planledger.command.http;

import org.jspecify.annotations.NullMarked;
