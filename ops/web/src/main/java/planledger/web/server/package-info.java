/** The HTTP server of this process: bounded in size and time, and strict where a lenient one could be fooled. */
@NullMarked
package planledger.web.server;

import org.jspecify.annotations.NullMarked;
