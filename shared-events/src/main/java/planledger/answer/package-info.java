/** How states of a plan look as JSON, for every reader alike: API, command line, bundle. */
@NullMarked
package planledger.answer;

import org.jspecify.annotations.NullMarked;
