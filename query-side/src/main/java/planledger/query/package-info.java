/** The query side: answers and shows. Here is only how it starts alone. */
@NullMarked
package planledger.query;

import org.jspecify.annotations.NullMarked;
