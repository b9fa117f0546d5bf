/** Answers about agencies: the registry, and who answers for which task on a day. */
@NullMarked
package planledger.query.responsibility;

import org.jspecify.annotations.NullMarked;
