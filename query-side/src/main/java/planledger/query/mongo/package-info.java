/** The read models' database: client, embedded server, tokens, and the position each view has reached. */
@NullMarked
package planledger.query.mongo;

import org.jspecify.annotations.NullMarked;
