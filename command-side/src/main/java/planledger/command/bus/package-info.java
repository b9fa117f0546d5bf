/** How a command reaches the node that decides, and how what came of it gets back: under names, never as classes. */
@NullMarked
package planledger.command.bus;

import org.jspecify.annotations.NullMarked;
