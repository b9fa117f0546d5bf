/** What every page about plans shows around its own content: the plan, the two times, where the proofs are. */
@NullMarked
package planledger.query.page;

import org.jspecify.annotations.NullMarked;
