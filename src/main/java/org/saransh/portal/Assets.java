package org.saransh.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.saransh.storage.Sha256;

/** The files that pages load, each at an address that names its content: a browser may keep it for ever. */
public final class Assets {

    static final String LOGO = "logo";
    static final String COLOURS = "colours.css";

    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final String STYLE = "text/css";
    private static final String SCRIPT = "text/javascript";
    private static final int DIGITS = 12;

    private static final Map<String, Asset> ALL = new TreeMap<>(Map.of(
            "bootstrap.min.css", read(WEBJARS + "bootstrap/5.3.8/css/bootstrap.min.css", STYLE),
            "saransh.css", read("/assets/saransh.css", STYLE),
            "htmx.min.js", read(WEBJARS + "htmx.org/2.0.7/dist/htmx.min.js", SCRIPT),
            "watch.js", read("/assets/watch.js", SCRIPT),
            "drop.js", read("/assets/drop.js", SCRIPT),
            "mark.svg", read("/assets/mark.svg", "image/svg+xml")));

    /** @param digits the beginning of the SHA-256 of the content */
    record Asset(String mediaType, byte[] content, String digits) {

        static Asset of(String mediaType, byte[] content) {
            return new Asset(mediaType, content, Sha256.of(content).substring(0, DIGITS));
        }

        String address(String name) {
            return "/assets/" + name + "?v=" + digits;
        }
    }

    private Assets() {}

    private static Asset read(String resource, String mediaType) {
        try (InputStream content = Assets.class.getResourceAsStream(resource)) {
            return Asset.of(mediaType, content.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource + " cannot be read", unreadable);
        }
    }

    /** The address of a file as it is now. */
    public static String address(String name) {
        return ALL.get(name).address(name);
    }

    static Optional<Asset> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }
}
