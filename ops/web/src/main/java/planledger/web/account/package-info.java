/** Who may sign in, and what each may do. */
@NullMarked
package planledger.web.account;

import org.jspecify.annotations.NullMarked;
