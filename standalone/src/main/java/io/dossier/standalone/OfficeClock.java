package io.dossier.standalone;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The time. Business dates are those of the office's zone. */
@Configuration(proxyBeanMethods = false)
class OfficeClock {
    @Bean
    Clock clock(@Value("${dossier.office.zone:Asia/Shanghai}") ZoneId zone) {
        return Clock.system(zone);
    }
}
