/** Records what became of documents: replaced, annulled, recalled, published. */
@NullMarked
package planledger.command.document;

import org.jspecify.annotations.NullMarked;
