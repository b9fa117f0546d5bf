/** Answers about measurable targets across plans. */
@NullMarked
package planledger.query.target;

import org.jspecify.annotations.NullMarked;
