package planledger.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the one kind of handler that takes a POST which is no JSON: a form on a page of ours, sent by a browser that
 * says so. It answers with a page, and reads what was sent as a {@link Form} or an {@link Upload}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TakesForm {
    /** The media type of the form, as {@code MediaType.APPLICATION_FORM_URLENCODED_VALUE}; no other is taken. */
    String value();
}
