/** The pure fold: what a plan's entries say on a day, as known at a position. The only place where state comes from. */
@NullMarked
package planledger.timeline;

import org.jspecify.annotations.NullMarked;
