/** The register of tasks across plans: overdue, due soon, standing without evidence, left without an agency. */
@NullMarked
package planledger.query.task;

import org.jspecify.annotations.NullMarked;
