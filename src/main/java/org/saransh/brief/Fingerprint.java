package org.saransh.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.saransh.reference.Json;

/**
 * What renditions are made with beside their digest: named parts, each with the SHA-256 of its bytes or its version. While no
 * part changes, the same digest gives the same bytes.
 */
record Fingerprint(Map<String, String> parts) {

    /** @param then null for a part that came later; {@code now} is null for one that is gone */
    public record Change(String part, String then, String now) {}

    Fingerprint {
        parts = new TreeMap<>(parts);
    }

    static Fingerprint read(String json) {
        return Json.read(json, Fingerprint.class);
    }

    String json() {
        return Json.write(this);
    }

    Fingerprint with(String part, String hash) {
        Map<String, String> more = new TreeMap<>(parts);
        more.put(part, hash);
        return new Fingerprint(more);
    }

    /** The parts that are not as they were then. */
    List<Change> since(Fingerprint then) {
        TreeSet<String> names = new TreeSet<>(parts.keySet());
        names.addAll(then.parts.keySet());
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(parts.get(name), then.parts.get(name))) {
                changes.add(new Change(name, then.parts.get(name), parts.get(name)));
            }
        }
        return changes;
    }
}
