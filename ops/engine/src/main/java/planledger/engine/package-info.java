/** What both sides need of the engine that keeps events: their stored form for Axon, and Axon Server where there is one. */
@NullMarked
package planledger.engine;

import org.jspecify.annotations.NullMarked;
