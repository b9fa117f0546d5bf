/** What a node that records hears of the evidence, and that it records nothing while that does not add up. */
@NullMarked
package planledger.command.evidence;

import org.jspecify.annotations.NullMarked;
