/** What is the same for entries of every kind: what an act says, who asked, what rules answer, and how that is told. */
@NullMarked
package planledger.command.entry;

import org.jspecify.annotations.NullMarked;
