/** The entries of each plan, and the answers that fold from them: the plan as of a day, as known then. */
@NullMarked
package planledger.query.plan;

import org.jspecify.annotations.NullMarked;
