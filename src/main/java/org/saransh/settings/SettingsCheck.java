package org.saransh.settings;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Stops the start when a setting cannot be used, before anything is made of it. */
public class SettingsCheck implements Extension {

    private static final Logger LOG = System.getLogger(SettingsCheck.class.getName());

    void check(@Observes BeforeBeanDiscovery start) {
        Config config = ConfigProvider.getConfig();
        List<String> faults = Settings.faults(
                name -> config.getOptionalValue(name, String.class).orElse(""));
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join(". ", faults));
        }
        List<String> names = new ArrayList<>(System.getenv().keySet());
        config.getPropertyNames().forEach(names::add);
        Settings.unknown(names).forEach(words -> LOG.log(Level.WARNING, "{0}", words));
    }
}
