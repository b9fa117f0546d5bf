package planledger.query.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.event.Field;

/**
 * One cell of a plan's table.
 *
 * @param before what it said before the act that it comes from; null where that act changed nothing in it
 * @param origin the act that it comes from; null where it is unknown or hangs on an unknown date
 * @param corrected where what that act printed was set right since
 */
record Cell(
        Field field,
        Said now,
        @Nullable Said before,
        @Nullable Origin origin,
        List<Corrected> corrected) {}
