package io.dossier.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dossier.api.EventCatalogue.Entry;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.disclosure.DisclosureEvent;
import io.dossier.api.ledger.CallbackDayEvent;
import io.dossier.api.projection.ProjectionEvent;
import io.dossier.api.sample.SampleEvent;
import io.dossier.api.statistics.StatisticsEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stored events are a public contract: what stands in the catalogue and in the approved samples stays as it is. */
class EventCatalogueTest {

    /** What all events, all of a dossier and all of a matter have in common. Each feature seals its own. */
    private static final Set<String> FAMILIES =
            Set.of(Event.class.getName(), DossierEvent.class.getName(), MatterEvent.class.getName());

    static List<Entry> entries() {
        return EventCatalogue.entries();
    }

    /** Every record below a sealed interface of events, however deep. */
    private static Stream<Class<?>> recordsOf(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(EventCatalogueTest::recordsOf);
    }

    private static Stream<JavaClass> eventTypes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.dossier.api").stream()
                        .filter(type -> type.isAssignableTo(Event.class) && !FAMILIES.contains(type.getName()));
    }

    @Test
    void everyEventOfEverySealedInterfaceStandsInTheCatalogue() {
        Set<Class<?>> records = eventTypes()
                .filter(type -> type.isInterface())
                .map(JavaClass::reflect)
                .flatMap(EventCatalogueTest::recordsOf)
                .collect(Collectors.toSet());

        assertThat(records).hasSizeGreaterThan(10);
        assertThat(entries()).extracting(Entry::event).doesNotHaveDuplicates();
        assertThat(entries().stream().<Class<?>>map(Entry::event).collect(Collectors.toSet()))
                .isEqualTo(records);
    }

    @Test
    void everyEventIsARecordOfASealedInterface_soThatSwitchesOverThemAreExhaustive() {
        assertThat(eventTypes().filter(type -> type.isInterface()).map(JavaClass::reflect))
                .isNotEmpty()
                .allMatch(Class::isSealed);
        assertThat(eventTypes().filter(type -> !type.isInterface()))
                .isNotEmpty()
                .allMatch(JavaClass::isRecord)
                .allMatch(type -> type.getModifiers().contains(JavaModifier.FINAL));
    }

    @Test
    void namesAreUniqueAndNoNamesOfClassesWithPackages() {
        assertThat(entries())
                .extracting(Entry::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[A-Z][A-Za-z]+"));
        assertThat(entries()).extracting(Entry::revision).allMatch(revision -> revision.matches("[1-9][0-9]*"));
    }

    /** Every revision that was ever written can be read for ever, so each has its sample, older ones too. */
    @Test
    void everyEventAndEveryRevisionUpToTodaysHasASampleAndNoSampleIsLeftOver() throws IOException {
        Set<String> expected = entries().stream()
                .flatMap(entry -> Stream.iterate(1, revision -> revision + 1)
                        .limit(Integer.parseInt(entry.revision()))
                        .map(revision -> "%s.r%d.json".formatted(entry.name(), revision)))
                .collect(Collectors.toSet());

        assertThat(samples())
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void noApprovedSampleWasEdited() throws IOException {
        List<String> digests =
                samples().stream().map(EventCatalogueTest::digest).toList();

        assertThat(digests)
                .as(
                        "events/APPROVED lists the samples as they were approved. A changed sample is a changed contract: give the"
                                + " event a new revision with an upcaster and a sample of its own. A new sample is approved by:"
                                + " cd shared-api/src/test/resources/events && sha256sum *.json > APPROVED")
                .containsExactlyInAnyOrderElementsOf(Repository.read(Repository.SAMPLES.resolve("APPROVED"))
                        .lines()
                        .toList());
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Repository.SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static String digest(Path file) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(sha256) + "  " + file.getFileName();
        } catch (IOException | java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void
            everyEventTellsFirstWhatItHappenedTo_theUnit_R1_2_theMatter_R6_7_theDay_R7_13_theQuarter_R7_15_theMonth_R9_4_theProjection_R1_10_whatWasShown_R1_8(
                    Entry entry) {
        Map<Class<?>, String> first = Map.of(
                DossierEvent.class,
                "unitId",
                MatterEvent.class,
                "matter",
                CallbackDayEvent.class,
                "date",
                SampleEvent.class,
                "quarter",
                StatisticsEvent.class,
                "month",
                ProjectionEvent.class,
                "projection",
                DisclosureEvent.class,
                "subject");

        assertThat(first.entrySet().stream()
                        .filter(family -> family.getKey().isAssignableFrom(entry.event()))
                        .map(Map.Entry::getValue))
                .containsExactly(entry.event().getRecordComponents()[0].getName());
    }
}
