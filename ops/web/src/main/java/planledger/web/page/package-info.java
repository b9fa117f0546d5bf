/** What every page for people is made of: its languages, addresses and problem pages; knows no plan. */
@NullMarked
package planledger.web.page;

import org.jspecify.annotations.NullMarked;
