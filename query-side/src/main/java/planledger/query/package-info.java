/** The query side: answers and shows. Here is how it starts alone, and the description of the whole API. */
@NullMarked
package planledger.query;

import org.jspecify.annotations.NullMarked;
