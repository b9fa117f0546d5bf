/** Tests of the whole system, as its users meet it. */
@NullMarked
package planledger.it;

import org.jspecify.annotations.NullMarked;
