/** Answers about documents: what they are to the plans that name them, and what became of them. */
@NullMarked
package planledger.query.document;

import org.jspecify.annotations.NullMarked;
