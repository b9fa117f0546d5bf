/** Decides what may be recorded about agencies and their succession, and records it. */
@NullMarked
package planledger.command.agency;

import org.jspecify.annotations.NullMarked;
