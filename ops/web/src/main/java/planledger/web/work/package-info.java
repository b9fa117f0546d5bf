/** Work that takes longer than a request waits: few at once, told how far it is, and had by asking again. */
@NullMarked
package planledger.web.work;

import org.jspecify.annotations.NullMarked;
