package org.saransh.brief;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The briefs that this service makes, by their names. */
@ApplicationScoped
public class Briefs {

    private final Map<String, Brief> all = new TreeMap<>();

    Briefs() {
        for (String name : Reports.briefs()) {
            all.put(
                    name,
                    Brief.of(
                            name,
                            Reports.properties(name + "/" + Brief.DESCRIPTOR).orElseThrow()));
        }
    }

    public List<Brief> all() {
        return List.copyOf(all.values());
    }

    public Optional<Brief> named(String name) {
        return Optional.ofNullable(all.get(name));
    }
}
