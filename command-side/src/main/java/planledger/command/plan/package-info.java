/** Decides what may be recorded about a plan, and records it. */
@NullMarked
package planledger.command.plan;

import org.jspecify.annotations.NullMarked;
