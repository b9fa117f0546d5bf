/** Writes tables that people take away as files: Word, Excel, CSV, PDF; knows neither plans nor questions. */
@NullMarked
package planledger.query.export;

import org.jspecify.annotations.NullMarked;
