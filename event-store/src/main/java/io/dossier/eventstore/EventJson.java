package io.dossier.eventstore;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;
import tools.jackson.databind.module.SimpleModule;

/**
 * The JSON of everything stored: fields as they stand in the class, in their order; times as ISO text; decimals digit for digit;
 * {@code null} and an empty {@code Optional} as {@code null}, so that a field with a default is not restored to that default.
 */
final class EventJson {

    private EventJson() {}

    /** @param trustedPackages prefixes of class names that JSON may name itself, such as a processor's reset context */
    static void configure(JsonMapper.Builder mapper, List<String> trustedPackages) {
        mapper.changeDefaultVisibility(checker -> checker.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                        .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                        .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                // A component that was renamed without an upcaster is an error, not a null.
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                // Upcasters see trees: a decimal must come out of one as it went in.
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .polymorphicTypeValidator(trusting(trustedPackages))
                .addModule(new SimpleModule("metadata").addDeserializer(MetaData.class, new MetaDataReader()));
    }

    // Without a validator Jackson 3 refuses every ReplayToken, and a processor that was reset never starts again.
    private static PolymorphicTypeValidator trusting(List<String> packages) {
        var validator = BasicPolymorphicTypeValidator.builder()
                .allowIfBaseType(TrackingToken.class)
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("java.lang.")
                .allowIfSubType("java.time.");
        packages.forEach(validator::allowIfSubType);
        return validator.build();
    }
}
