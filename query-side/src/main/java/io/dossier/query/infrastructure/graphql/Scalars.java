package io.dossier.query.infrastructure.graphql;

import graphql.scalars.ExtendedScalars;
import graphql.schema.idl.RuntimeWiring;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** The scalars of the whole schema, the command side's too. */
@Component
public class Scalars implements RuntimeWiringConfigurer {

    private final Messages messages;

    /** Those that can say what is wrong in the caller's language use these texts. */
    public Scalars(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.scalar(DateScalar.scalar())
                .scalar(DateTimeScalar.scalar())
                .scalar(YearMonthScalar.scalar(messages))
                .scalar(ExtendedScalars.GraphQLBigDecimal)
                .scalar(ExtendedScalars.GraphQLLong);
    }
}
