/** What a running ledger answers, held against the events that it stores: a read side that lies is found from outside. */
@NullMarked
package planledger.served;

import org.jspecify.annotations.NullMarked;
