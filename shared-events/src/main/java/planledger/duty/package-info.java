/** Sets assignments of what may be one duty side by side; which of them counts is for people to settle. */
@NullMarked
package planledger.duty;

import org.jspecify.annotations.NullMarked;
