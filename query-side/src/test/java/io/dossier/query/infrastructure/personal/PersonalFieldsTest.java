package io.dossier.query.infrastructure.personal;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.dossier.api.EventCatalogue;
import io.dossier.api.Personal;
import io.dossier.query.export.Export;
import io.dossier.query.export.ExportColumn;
import io.dossier.query.support.TestApplication;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Whatever may be a person's name or number is marked as such, or said here to be none; so a new field cannot come out unmasked unseen. */
@SpringBootTest(classes = TestApplication.class)
class PersonalFieldsTest {

    /** Names of fields that speak of people, or of where they are reached. */
    private static final Pattern SUSPICIOUS = Pattern.compile(
            "(?i).*(name|phone|mobile|telephone|mail|wechat|address|contact|person|complainant|witness|signature|caller|customer).*");

    /** Names of companies, files, buildings and parts of the software. */
    private static final Set<String> NO_PERSONS = Set.of(
            "Attachment.name",
            "Building.name",
            "CompanyName.companyName",
            "Projection.name",
            "SentCommand.name",
            "Tenancy.companyName",
            "TenantMovedIn.companyName",
            "CompanyRenamed.formerName",
            "CompanyRenamed.companyName");

    @Autowired
    private List<Export<?>> exports;

    private static TypeDefinitionRegistry schema() throws IOException {
        TypeDefinitionRegistry schema = new TypeDefinitionRegistry();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:graphql/**/*.graphqls")) {
            schema.merge(new SchemaParser().parse(file.getInputStream()));
        }
        return schema;
    }

    private record Field(String type, FieldDefinition definition) {
        String path() {
            return type + "." + definition.getName();
        }

        // What it holds is marked in its own type, and objects and numbers are no texts.
        boolean isText() {
            return definition.getType().toString().contains("name='String'");
        }

        boolean isMarked() {
            return definition.hasDirective("personal");
        }
    }

    private static Stream<Field> fields(TypeDefinitionRegistry schema) {
        return Stream.concat(
                        schema.getTypes(ObjectTypeDefinition.class).stream(),
                        schema.objectTypeExtensions().values().stream().flatMap(List::stream))
                .flatMap(type -> type.getFieldDefinitions().stream().map(field -> new Field(type.getName(), field)));
    }

    private static Set<String> unmarked(TypeDefinitionRegistry schema) {
        return fields(schema)
                .filter(field -> field.isText() && !field.isMarked())
                .filter(field ->
                        SUSPICIOUS.matcher(field.definition().getName()).matches())
                .map(Field::path)
                .filter(path -> !NO_PERSONS.contains(path))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_text_of_the_schema_that_may_name_somebody_is_marked() throws IOException {
        assertThat(fields(schema())).hasSizeGreaterThan(300);
        assertThat(unmarked(schema())).isEmpty();
    }

    @Test
    void one_that_is_not_would_be_found() throws IOException {
        TypeDefinitionRegistry more = schema();
        more.merge(
                new SchemaParser().parse("type Visitor { visitorName: String! mobile: String @personal(as: PHONE) }"));

        assertThat(unmarked(more)).containsExactly("Visitor.visitorName");
    }

    @Test
    void the_schema_marks_what_the_events_mark_and_as_what() throws IOException {
        Map<String, String> inTheSchema = new TreeMap<>();
        fields(schema())
                .filter(Field::isMarked)
                .forEach(field -> inTheSchema.put(
                        field.type().toLowerCase(java.util.Locale.ROOT) + "."
                                + field.definition().getName(),
                        ((EnumValue) field.definition()
                                        .getDirectives("personal")
                                        .getFirst()
                                        .getArgument("as")
                                        .getValue())
                                .getName()));
        Map<String, String> inEvents = new TreeMap<>();
        PersonalFields.all().forEach((path, kind) -> inEvents.put(path, kind.name()));

        assertThat(inTheSchema).hasSize(6).isEqualTo(inEvents);
    }

    private static void collect(Class<?> record, Set<Class<?>> seen, Set<String> unmarked) {
        if (!seen.add(record)) {
            return;
        }
        for (RecordComponent component : record.getRecordComponents()) {
            String path = record.getSimpleName() + "." + component.getName();
            boolean text = component.getGenericType().getTypeName().contains("String");
            if (text
                    && !component.isAnnotationPresent(Personal.class)
                    && SUSPICIOUS.matcher(component.getName()).matches()
                    && !NO_PERSONS.contains(path)) {
                unmarked.add(path);
            }
            parts(component).forEach(part -> collect(part, seen, unmarked));
        }
    }

    private static Stream<Class<?>> parts(RecordComponent component) {
        return Stream.of(component.getGenericType())
                .flatMap(type -> type instanceof java.lang.reflect.ParameterizedType generic
                        ? Stream.of(generic.getActualTypeArguments())
                        : Stream.of(type))
                .filter(Class.class::isInstance)
                .<Class<?>>map(Class.class::cast)
                .filter(Class::isRecord);
    }

    @Test
    void every_text_of_an_event_that_may_name_somebody_is_marked() {
        Set<String> unmarked = new TreeSet<>();
        Set<Class<?>> seen = new HashSet<>();
        EventCatalogue.entries().forEach(entry -> collect(entry.event(), seen, unmarked));

        assertThat(seen).hasSizeGreaterThan(45);
        assertThat(unmarked).isEmpty();
    }

    @Test
    void one_of_an_event_that_is_not_would_be_found() {
        record Visited(
                String companyName,
                String visitorsName,
                @Personal(Personal.Kind.PHONE) String phone) {}

        Set<String> unmarked = new TreeSet<>();
        collect(Visited.class, new HashSet<>(), unmarked);

        assertThat(unmarked).containsExactly("Visited.companyName", "Visited.visitorsName");
    }

    @Test
    void no_column_of_an_export_may_name_somebody() {
        assertThat(exports).hasSizeGreaterThan(3);
        assertThat(exports.stream().flatMap(export -> export.columns().stream()).map(ExportColumn::name))
                .isNotEmpty()
                .noneMatch(column -> SUSPICIOUS.matcher(column).matches());
    }

    /** Whoever cannot read a name must not be able to guess it, letter by letter. */
    @Test
    void nothing_is_searched_by_what_may_name_somebody() throws IOException {
        TypeDefinitionRegistry schema = schema();
        Stream<String> arguments = fields(schema)
                .filter(field -> !field.type().equals("Mutation"))
                .flatMap(field ->
                        field.definition().getInputValueDefinitions().stream().map(InputValueDefinition::getName));
        Stream<String> filters = schema.getTypes(InputObjectTypeDefinition.class).stream()
                .filter(input -> input.getName().endsWith("Filter"))
                .flatMap(input -> input.getInputValueDefinitions().stream().map(InputValueDefinition::getName));

        assertThat(Stream.concat(arguments, filters)
                        .filter(name -> SUSPICIOUS.matcher(name).matches())
                        .collect(Collectors.toSet()))
                .containsOnly("companyName", "name"); // of a company, and of a projection
    }
}
