/** The registry of agencies as a pure fold: who a printed name means, and who answers for its tasks on a day. */
@NullMarked
package planledger.agency;

import org.jspecify.annotations.NullMarked;
