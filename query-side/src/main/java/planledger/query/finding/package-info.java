/** Answers what an inspection team wants raised, across plans, with the entries and legal sources it rests on. */
@NullMarked
package planledger.query.finding;

import org.jspecify.annotations.NullMarked;
