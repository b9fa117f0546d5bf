/** The command side: decides and records. Here is only how it starts alone. */
@NullMarked
package planledger.command;

import org.jspecify.annotations.NullMarked;
