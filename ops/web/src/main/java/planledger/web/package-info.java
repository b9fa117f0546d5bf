/** What both sides say over HTTP in the same way: strict bodies, strict queries, problems. Knows no plan. */
@NullMarked
package planledger.web;

import org.jspecify.annotations.NullMarked;
