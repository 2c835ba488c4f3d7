package io.dossier.query.statistics;

import io.dossier.query.statistics.StatisticsReader.Frozen;
import io.dossier.query.statistics.Submissions.Submitted;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers about the submissions of months, and about what came after them. However many months are asked for, they are read at once. */
@Controller
public class SubmissionsController {

    private static final int MOST_SUBMISSIONS = 50;
    private static final int MONTHS_LOOKED_AT = 24;

    private final StatisticsReader statistics;
    private final Clock clock;

    /** Answers from this reader; a month is over by the clock, in the office's zone. */
    public SubmissionsController(StatisticsReader statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    /** Months that are over, of which something is counted and which were not submitted. */
    @QueryMapping
    public List<YearMonth> monthsToSubmit() {
        YearMonth first = YearMonth.now(clock).minusMonths(MONTHS_LOOKED_AT);
        Map<YearMonth, List<Submitted>> submissions =
                statistics.submissions(Stream.iterate(first, month -> month.plusMonths(1))
                        .limit(MONTHS_LOOKED_AT)
                        .toList());
        return statistics.withFigures(submissions.keySet().stream()
                .filter(month -> of(submissions, month).isEmpty())
                .toList());
    }

    @BatchMapping(typeName = "MonthlyCallbackStatistics", field = "submissions")
    public Map<MonthlyCallbackStatistics, List<MonthSubmission>> submissionsOfCallbacks(
            List<MonthlyCallbackStatistics> sheets) {
        return submissionsOf(sheets);
    }

    @BatchMapping(typeName = "MonthlyComplaintAnalysis", field = "submissions")
    public Map<MonthlyComplaintAnalysis, List<MonthSubmission>> submissionsOfComplaints(
            List<MonthlyComplaintAnalysis> sheets) {
        return submissionsOf(sheets);
    }

    @BatchMapping(typeName = "MonthlyCallbackStatistics", field = "openRestatement")
    public Map<MonthlyCallbackStatistics, OpenRestatement> openRestatementOfCallbacks(
            List<MonthlyCallbackStatistics> sheets) {
        return openRestatements(Sheet.CALLBACKS, sheets);
    }

    @BatchMapping(typeName = "MonthlyComplaintAnalysis", field = "openRestatement")
    public Map<MonthlyComplaintAnalysis, OpenRestatement> openRestatementOfComplaints(
            List<MonthlyComplaintAnalysis> sheets) {
        return openRestatements(Sheet.COMPLAINTS, sheets);
    }

    /** Of every restatement, what differs from the submission before it. */
    @BatchMapping(typeName = "MonthSubmission", field = "differences")
    public Map<MonthSubmission, List<FigureDifference>> differences(List<MonthSubmission> submissions) {
        Map<MonthSubmission, List<FigureDifference>> differences = new HashMap<>();
        Arrays.stream(Sheet.values())
                .forEach(sheet -> differences.putAll(differences(
                        sheet,
                        submissions.stream()
                                .filter(submission -> submission.sheet() == sheet)
                                .toList())));
        return differences;
    }

    private Map<MonthSubmission, List<FigureDifference>> differences(Sheet sheet, List<MonthSubmission> submissions) {
        Set<Frozen> needed = new LinkedHashSet<>();
        submissions.stream()
                .filter(submission -> submission.number() > 1)
                .flatMap(submission -> Stream.of(submission.number() - 1, submission.number())
                        .map(number -> new Frozen(submission.month(), number)))
                .forEach(needed::add);
        Map<Frozen, Cells> frozen = statistics.frozen(sheet, needed);
        return submissions.stream()
                .collect(Collectors.toMap(
                        submission -> submission,
                        submission -> submission.number() == 1
                                ? List.of()
                                : FigureDifference.between(
                                        sheet,
                                        submission.month(),
                                        of(frozen, submission.month(), submission.number() - 1),
                                        of(frozen, submission.month(), submission.number()))));
    }

    private <S extends MonthlySheet> Map<S, List<MonthSubmission>> submissionsOf(List<S> sheets) {
        Map<YearMonth, List<Submitted>> submissions = statistics.submissions(months(sheets));
        Map<S, List<MonthSubmission>> all = new HashMap<>();
        sheets.forEach(sheet -> all.put(
                sheet,
                of(submissions, sheet.month()).reversed().stream()
                        .filter(submitted -> wasKnown(submitted, sheet))
                        .limit(MOST_SUBMISSIONS)
                        .map(submitted -> new MonthSubmission(sheet.sheet(), sheet.month(), submitted))
                        .toList()));
        return all;
    }

    private static boolean wasKnown(Submitted submitted, MonthlySheet sheet) {
        @Nullable Long knownAt = sheet.knownAt();
        return knownAt == null || submitted.position() <= knownAt;
    }

    private <S extends MonthlySheet> Map<S, OpenRestatement> openRestatements(Sheet sheet, List<S> sheets) {
        List<Frozen> latest = statistics.submissions(months(sheets)).entrySet().stream()
                .filter(month -> !month.getValue().isEmpty())
                .map(month ->
                        new Frozen(month.getKey(), month.getValue().getLast().number()))
                .toList();
        Map<YearMonth, Cells> current =
                statistics.current(sheet, latest.stream().map(Frozen::month).toList());
        Map<YearMonth, OpenRestatement> open = new LinkedHashMap<>();
        statistics.frozen(sheet, latest).forEach((frozen, cells) -> {
            List<FigureDifference> differences = FigureDifference.between(
                    sheet, frozen.month(), cells, current.getOrDefault(frozen.month(), Cells.NONE));
            if (!differences.isEmpty()) {
                open.put(frozen.month(), new OpenRestatement(frozen.number() + 1, differences));
            }
        });
        Map<S, OpenRestatement> all = new HashMap<>();
        sheets.forEach(of -> {
            @Nullable OpenRestatement restatement = open.get(of.month());
            if (restatement != null && of.knownAt() == null) {
                all.put(of, restatement);
            }
        });
        return all;
    }

    private static List<YearMonth> months(List<? extends MonthlySheet> sheets) {
        return new ArrayList<>(
                sheets.stream().map(MonthlySheet::month).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static List<Submitted> of(Map<YearMonth, List<Submitted>> submissions, YearMonth month) {
        return submissions.getOrDefault(month, List.of());
    }

    private static Cells of(Map<Frozen, Cells> frozen, YearMonth month, int number) {
        return frozen.getOrDefault(new Frozen(month, number), Cells.NONE);
    }
}
