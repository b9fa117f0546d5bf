package planledger.query;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import planledger.web.node.Node;
import planledger.web.node.Side;

/** The query side as a program of its own. No {@code @Configuration}: one machine, which scans it too, starts another. */
@EnableAutoConfiguration
@ComponentScan({"planledger.query", "planledger.engine", "planledger.web"})
public class QueryNode {
    public static void main(String[] arguments) {
        Node.start(QueryNode.class, Side.QUERY, arguments);
    }
}
