package io.dossier.standalone.web;

import java.net.InetAddress;
import org.springframework.boot.web.server.AbstractConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Refuses to start on an address that others can reach, while the passwords are known to everybody. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class LoopbackOnly implements WebServerFactoryCustomizer<AbstractConfigurableWebServerFactory> {
    @Override
    public void customize(AbstractConfigurableWebServerFactory factory) {
        InetAddress address = factory.getAddress();
        if (address == null || !address.isLoopbackAddress()) {
            throw new IllegalStateException(
                    "server.address is %s, but everybody knows the demo users' password: only a loopback address such as 127.0.0.1 is allowed"
                            .formatted(address));
        }
    }
}
