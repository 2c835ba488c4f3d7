package io.dossier.query.complaint;

import io.dossier.api.complaint.ComplaintState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what was done about a matter. */
@Controller
@SchemaMapping(typeName = "Complaint")
public class HandlingFieldsController {

    @SchemaMapping
    Step.@Nullable Resolution resolution(ComplaintDocument complaint) {
        return complaint.handling().resolution();
    }

    @SchemaMapping
    Step.@Nullable Verification verification(ComplaintDocument complaint) {
        return last(complaint.handling().verifications());
    }

    @SchemaMapping
    List<Step.Verification> verifications(ComplaintDocument complaint) {
        return complaint.handling().verifications();
    }

    @SchemaMapping
    List<Step.Escalation> escalations(ComplaintDocument complaint) {
        return complaint.handling().escalations();
    }

    @SchemaMapping
    List<Step.Assignment> assignments(ComplaintDocument complaint) {
        return complaint.handling().assignments();
    }

    @SchemaMapping
    List<Step.NonCooperation> nonCooperations(ComplaintDocument complaint) {
        return complaint.handling().nonCooperations();
    }

    @SchemaMapping
    Step.@Nullable Investigation investigation(ComplaintDocument complaint) {
        return complaint.handling().investigation();
    }

    @SchemaMapping
    List<Step.Answer> answers(ComplaintDocument complaint) {
        return complaint.handling().answers();
    }

    @SchemaMapping
    List<Step.Result> results(ComplaintDocument complaint) {
        return complaint.handling().results();
    }

    @SchemaMapping
    List<Step.Review> reviews(ComplaintDocument complaint) {
        return complaint.handling().reviews();
    }

    @SchemaMapping
    boolean malicious(ComplaintDocument complaint) {
        return complaint.handling().flag() != null;
    }

    @SchemaMapping
    Step.@Nullable Flag maliciousFlag(ComplaintDocument complaint) {
        return complaint.handling().flag();
    }

    @SchemaMapping
    List<Step.Missed> missedDeadlines(ComplaintDocument complaint) {
        return complaint.handling().missed();
    }

    @SchemaMapping
    @Nullable
    Instant closedAt(ComplaintDocument complaint) {
        Step.Closing closing = closing(complaint);
        return closing == null ? null : closing.closedAt();
    }

    @SchemaMapping
    @Nullable
    String closedBy(ComplaintDocument complaint) {
        Step.Closing closing = closing(complaint);
        return closing == null ? null : closing.closedBy();
    }

    @SchemaMapping
    List<Step.Reopening> reopenings(ComplaintDocument complaint) {
        return complaint.handling().reopenings();
    }

    private static Step.@Nullable Closing closing(ComplaintDocument complaint) {
        return complaint.state() == ComplaintState.CLOSED
                ? last(complaint.handling().closings())
                : null;
    }

    private static <T> @Nullable T last(List<T> all) {
        return all.isEmpty() ? null : all.getLast();
    }
}
