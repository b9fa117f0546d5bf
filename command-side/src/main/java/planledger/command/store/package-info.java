/** The event store: where what was decided is made durable, in one order. */
@NullMarked
package planledger.command.store;

import org.jspecify.annotations.NullMarked;
