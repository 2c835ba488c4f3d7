package io.dossier.standalone.web;

import io.dossier.server.setting.UnusableSetting;
import java.net.InetAddress;
import org.springframework.boot.web.server.AbstractConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Refuses to start on an address that others can reach, while the passwords are known to everybody, or at no port. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ListeningAddress implements WebServerFactoryCustomizer<AbstractConfigurableWebServerFactory> {
    private static final int LAST_PORT = 65_535;

    @Override
    public void customize(AbstractConfigurableWebServerFactory factory) {
        InetAddress address = factory.getAddress();
        if (address == null || !address.isLoopbackAddress()) {
            throw new UnusableSetting(
                    "server.address",
                    address == null ? "" : address.getHostAddress(),
                    "which others can reach, while everybody knows the demo users' password: only a loopback address is allowed",
                    "Leave the setting out, or give --server.address=127.0.0.1.",
                    null);
        }
        if (factory.getPort() < 0 || factory.getPort() > LAST_PORT) {
            throw new UnusableSetting(
                    "server.port",
                    factory.getPort(),
                    "which is no port",
                    "Give one from 1 to 65535, or --server.port=0 for any that is free.",
                    null);
        }
    }
}
