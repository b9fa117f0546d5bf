/** The forms in which people enter: each is a description of its fields, and a client of the API in the same process. */
@NullMarked
package planledger.command.form;

import org.jspecify.annotations.NullMarked;
