/** Reads a printed deadline: what is due, on which days, and how the words bind. What it does not know stays unread. */
@NullMarked
package planledger.deadline;

import org.jspecify.annotations.NullMarked;
