package io.dossier.query.statistics;

import io.dossier.query.export.Export;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives reporting jobs both sheets of a month (R9.4, R6.17). */
@Configuration(proxyBeanMethods = false)
class StatisticsExports {

    @Bean
    Export<?> callbackStatistics(StatisticsReader statistics, FrozenMonths months, Clock clock) {
        return new StatisticsExport("callback-statistics", Sheet.CALLBACKS, statistics, months, clock);
    }

    @Bean
    Export<?> complaintAnalysis(StatisticsReader statistics, FrozenMonths months, Clock clock) {
        return new StatisticsExport("complaint-analysis", Sheet.COMPLAINTS, statistics, months, clock);
    }
}
