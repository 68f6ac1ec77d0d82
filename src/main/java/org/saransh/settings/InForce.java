package org.saransh.settings;

import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;

/**
 * A setting as it is in force.
 *
 * @param value without what nobody may read; empty when nothing is set
 * @param given whether somebody set it; otherwise it is the default
 * @param allowed in English: what it may be
 */
public record InForce(String name, String value, boolean given, String allowed) {

    /** Liberty gives the defaults of server.xml a lower place than all that an operator can set. */
    private static final int DEFAULTS_BELOW = 100;

    /** Every setting, in the order of the documents. */
    public static List<InForce> all() {
        Config config = ConfigProvider.getConfig();
        return Settings.ALL.stream()
                .map(setting -> of(setting, config.getConfigValue(setting.name())))
                .toList();
    }

    private static InForce of(Setting setting, ConfigValue found) {
        String value = found.getValue() == null ? "" : Masked.value(setting.name(), found.getValue());
        return new InForce(
                setting.name(),
                value,
                !value.isEmpty() && found.getSourceOrdinal() >= DEFAULTS_BELOW,
                setting.allowed().words());
    }
}
