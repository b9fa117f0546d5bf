/** Documents that plans name: which texts mean the same one, who rests on it, and what became of it. */
@NullMarked
package planledger.document;

import org.jspecify.annotations.NullMarked;
