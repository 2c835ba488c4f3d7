package io.dossier.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what an event says of a customer as a person: it is masked for whoever does not need it, wherever it comes out. Names of companies and of
 * employees are no such data.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {
    /** What it is, by which it is masked. */
    Kind value();

    /** Kinds of personal data. */
    enum Kind {
        /** The name of a person. */
        NAME,
        /** Where a person is called, as given. */
        PHONE
    }
}
