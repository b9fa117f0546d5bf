package planledger.query.evidence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Part of the one process that writes the log: on one machine that is every process, else the node that is told so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "planledger.evidence.enabled", havingValue = "true", matchIfMissing = true)
@interface OnEvidenceWriter {}
