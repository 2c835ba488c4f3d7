package io.dossier.server.time;

import io.dossier.server.setting.UnusableSetting;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The time. Business dates are those of the office's zone. */
@Configuration(proxyBeanMethods = false)
public class OfficeClock {
    @Bean
    Clock clock(@Value("${dossier.office.zone:Asia/Shanghai}") String zone) {
        try {
            return Clock.system(ZoneId.of(zone));
        } catch (DateTimeException e) {
            throw new UnusableSetting(
                    "dossier.office.zone",
                    zone,
                    "which is no time zone",
                    "Name the zone of the office by continent and city, such as --dossier.office.zone=Asia/Shanghai.",
                    e);
        }
    }
}
