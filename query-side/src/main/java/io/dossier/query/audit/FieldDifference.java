package io.dossier.query.audit;

import org.jspecify.annotations.Nullable;

/**
 * A field that is not as the events say.
 *
 * @param path such as {@code names[0].companyName}, or {@code lines[0].title} of a row; empty for the document as a whole
 * @param live what stands in the document that serves, as JSON, perhaps cut off; null if nothing does
 * @param rebuilt what the events say, as above; null if nothing
 */
public record FieldDifference(
        String path, @Nullable String live, @Nullable String rebuilt) {}
