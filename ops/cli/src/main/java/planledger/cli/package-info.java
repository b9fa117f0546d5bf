/** The command line: enters, asks and verifies from outside, with the shared events alone. */
@NullMarked
package planledger.cli;

import org.jspecify.annotations.NullMarked;
