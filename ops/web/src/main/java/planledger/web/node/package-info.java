/** How a program that is one node among several starts: its settings are read whole before anything else happens. */
@NullMarked
package planledger.web.node;

import org.jspecify.annotations.NullMarked;
