package io.dossier.standalone.sample;

import io.dossier.standalone.sample.SampleOffice.SampleCallback;
import io.dossier.standalone.sample.SampleOffice.SampleComplaint;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A matter while its story is told: what has happened until the books end is written down, the rest has not happened yet. */
final class Matter {
    private static final LocalDateTime BOOKS_END = SampleOffice.LAST_DAY.atTime(18, 0);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final String kind;
    private final LocalDateTime registeredAt;
    private final Topics.Topic topic;
    private final Map<String, String> row = new HashMap<>();
    private final List<Map<String, String>> calls = new ArrayList<>();

    Matter(String ref, String kind, LocalDateTime registeredAt, Topics.Topic topic) {
        this.kind = kind;
        this.registeredAt = registeredAt;
        this.topic = topic;
        put("complaint_ref", ref);
        put("kind", kind);
        put("registered_at", moment(registeredAt));
        put("subject", topic.subject());
        put("content", topic.content());
    }

    String kind() {
        return kind;
    }

    LocalDateTime registeredAt() {
        return registeredAt;
    }

    Topics.Topic topic() {
        return topic;
    }

    void put(String heading, String value) {
        row.put(heading, value);
    }

    /** Notes a moment; answers whether it has come when the books end. */
    boolean happened(String heading, LocalDateTime at) {
        if (at.isAfter(BOOKS_END)) {
            return false;
        }
        put(heading, moment(at));
        return true;
    }

    /** A new callback; empty if the books end before it. */
    boolean calledBack(LocalDateTime at) {
        if (at.isAfter(BOOKS_END)) {
            return false;
        }
        Map<String, String> call = new HashMap<>();
        call.put("complaint_ref", row.getOrDefault("complaint_ref", ""));
        call.put("callback_number", String.valueOf(calls.size() + 1));
        call.put("called_at", moment(at));
        calls.add(call);
        return true;
    }

    void putOfCallback(String heading, String value) {
        calls.getLast().put(heading, value);
    }

    /** Notes a moment of the newest callback; answers whether it has come when the books end. */
    boolean happenedOfCallback(String heading, LocalDateTime at) {
        if (at.isAfter(BOOKS_END)) {
            return false;
        }
        putOfCallback(heading, moment(at));
        return true;
    }

    SampleComplaint complaint() {
        return new SampleComplaint(row);
    }

    List<SampleCallback> callbacks() {
        return calls.stream().map(SampleCallback::new).toList();
    }

    private static String moment(LocalDateTime at) {
        return MOMENT.format(at);
    }
}
