package planledger.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

/** Of a data folder that one program holds alone: it is copied, edited, or killed under load. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfEnvironmentVariable(
        named = "PLANLEDGER_AXONSERVER",
        matches = ".+",
        disabledReason = "It is about the data folder of one machine")
@interface OneMachineOnly {}
