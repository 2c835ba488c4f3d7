package io.dossier.query.sample;

import io.dossier.api.sample.Topic;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import io.dossier.query.sample.MatterFindings.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * How far the asking about a quarter's sample is.
 *
 * @param id the quarter
 * @param done of how many sampled repairs something was found out, or tried to
 * @param reached the customers of how many of those were reached
 * @param topics the findings by topic, of all topics
 * @param lastPosition position of the last event in it
 */
public record QuarterProgress(@BsonId String id, int done, int reached, List<OfTopic> topics, long lastPosition)
        implements Projected {

    /** Where they are kept. They are read by id alone. */
    public static final DocumentType<QuarterProgress> TYPE =
            new DocumentType<>(QuarterProgress.class, "sample_progress", List.of());

    /**
     * The findings about one topic.
     *
     * @param findings how many
     * @param problems how many of them found a problem
     */
    public record OfTopic(Topic topic, int findings, int problems) {}

    public QuarterProgress {
        topics = List.copyOf(topics);
    }

    static QuarterProgress none(String id) {
        return new QuarterProgress(
                id,
                0,
                0,
                Arrays.stream(Topic.values())
                        .map(topic -> new OfTopic(topic, 0, 0))
                        .toList(),
                0);
    }

    /** After a finding, given what was found of its repair before and after it. */
    QuarterProgress with(Optional<MatterFindings> before, MatterFindings after) {
        Finding finding = after.findings().getLast();
        boolean reachedFirst =
                after.reached() && !before.map(MatterFindings::reached).orElse(false);
        return new QuarterProgress(
                id,
                done + (before.isEmpty() ? 1 : 0),
                reached + (reachedFirst ? 1 : 0),
                topics.stream()
                        .map(of -> of.topic() == finding.topic()
                                ? new OfTopic(
                                        of.topic(), of.findings() + 1, of.problems() + (finding.problemFound() ? 1 : 0))
                                : of)
                        .toList(),
                after.lastPosition());
    }
}
