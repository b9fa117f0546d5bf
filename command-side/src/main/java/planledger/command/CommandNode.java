package planledger.command;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import planledger.web.node.Node;
import planledger.web.node.Side;

/** The command side as a program of its own. No {@code @Configuration}: one machine, which scans it too, starts another. */
@EnableAutoConfiguration
@ComponentScan({"planledger.command", "planledger.engine", "planledger.web"})
public class CommandNode {
    public static void main(String[] arguments) {
        Node.start(CommandNode.class, Side.COMMAND, arguments);
    }
}
