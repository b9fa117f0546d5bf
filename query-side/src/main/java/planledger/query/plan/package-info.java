/** Answers about single plans: the plan as of a day, as known then, its history, and lists of plans. */
@NullMarked
package planledger.query.plan;

import org.jspecify.annotations.NullMarked;
