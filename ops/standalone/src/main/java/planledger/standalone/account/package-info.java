/** Who may sign in, and what each may do. */
@NullMarked
package planledger.standalone.account;

import org.jspecify.annotations.NullMarked;
