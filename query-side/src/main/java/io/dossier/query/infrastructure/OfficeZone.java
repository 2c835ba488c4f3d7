package io.dossier.query.infrastructure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which day it is at the office when something happens. It tells no time, so that projectors may have it. */
@Component
public final class OfficeZone {

    private final ZoneId zone;

    /** The zone in which the application's clock counts days. */
    @Autowired
    public OfficeZone(Clock clock) {
        this(clock.getZone());
    }

    /** That zone. */
    public OfficeZone(ZoneId zone) {
        this.zone = zone;
    }

    /** The business date of a moment. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The month of a moment's business date. */
    public YearMonth monthOf(Instant moment) {
        return YearMonth.from(dayOf(moment));
    }

    /** The zone's name, such as {@code Asia/Shanghai}. */
    public String id() {
        return zone.getId();
    }

    /** The last second of a business date. */
    public Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(zone).toInstant();
    }
}
