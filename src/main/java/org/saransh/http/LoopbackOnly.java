package org.saransh.http;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stops the start when the service would listen beyond this machine: nobody can sign in yet. */
@WebListener
public class LoopbackOnly implements ServletContextListener {

    @Inject
    @ConfigProperty(name = "saransh.http.host")
    String host;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        check(host);
    }

    static void check(String host) {
        try {
            if (!host.isBlank()
                    && !host.equals("*")
                    && InetAddress.getByName(host).isLoopbackAddress()) {
                return;
            }
        } catch (UnknownHostException unknown) {
            throw new IllegalStateException("saransh.http.host is '" + host + "', which is no address", unknown);
        }
        throw new IllegalStateException("saransh.http.host is '" + host
                + "': Saransh has no sign-in yet and only listens on localhost. Remove the setting to start");
    }
}
