/** Answers who changed what: amending acts and corrections across plans, the newest first. */
@NullMarked
package planledger.query.amendment;

import org.jspecify.annotations.NullMarked;
