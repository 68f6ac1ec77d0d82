package org.saransh.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.brief.Language;
import org.saransh.brief.Wording;

/** How the service of a house is called and looks: name, logo and colours, where they are set. */
@ApplicationScoped
public class Brand {

    /**
     * @param logo address of the picture beside the name
     * @param colours address of the style sheet with the colours of the house; null: it has none
     */
    public record View(String name, String logo, String colours) {}

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(svg|png)");
    private static final long LARGEST_LOGO = 50_000;

    /** White letters stand on it: WCAG 2.2, 1.4.3. */
    private static final double LEAST_CONTRAST = 4.5;

    @Inject
    @ConfigProperty(name = "saransh.name")
    Optional<String> name;

    @Inject
    @ConfigProperty(name = "saransh.name.hindi")
    Optional<String> hindiName;

    @Inject
    @ConfigProperty(name = "saransh.logo")
    Optional<Path> logo;

    @Inject
    @ConfigProperty(name = "saransh.colour")
    Optional<String> colour;

    @Inject
    @ConfigProperty(name = "saransh.accent")
    Optional<String> accent;

    private Assets.Asset picture;
    private Assets.Asset colours;

    /** @throws IllegalStateException when the settings make no readable page; then the service does not start */
    void read(@Observes Startup start) {
        logo.ifPresent(file -> picture = picture(file));
        colour.ifPresent(code -> demandReadable("saransh.colour", code));
        accent.ifPresent(code -> demandColour("saransh.accent", code));
        if (colour.isPresent() || accent.isPresent()) {
            String style = ":root{" + colour.map(code -> "--deep:" + code + ";").orElse("")
                    + accent.map(code -> "--accent:" + code + ";").orElse("") + "}\n";
            colours = Assets.Asset.of("text/css", style.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Assets.Asset picture(Path file) {
        if (!PICTURE.matcher(file.toString()).matches()) {
            throw new IllegalStateException("saransh.logo is " + file + ": give a file that ends in .svg or .png");
        }
        try {
            if (Files.size(file) > LARGEST_LOGO) {
                throw new IllegalStateException(
                        "saransh.logo is larger than " + LARGEST_LOGO / 1000 + " kB, and every page shows it");
            }
            boolean drawing = file.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
            return Assets.Asset.of(drawing ? "image/svg+xml" : "image/png", Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new IllegalStateException("saransh.logo cannot be read: " + file, unreadable);
        }
    }

    static void demandColour(String setting, String code) {
        if (!COLOUR.matcher(code).matches()) {
            throw new IllegalStateException(setting + " is '" + code + "': write a colour as #123b5d");
        }
    }

    static void demandReadable(String setting, String code) {
        demandColour(setting, code);
        if (1.05 / (luminance(code) + 0.05) < LEAST_CONTRAST) {
            throw new IllegalStateException(
                    setting + " is " + code + ", on which white letters cannot be read: choose a darker colour");
        }
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private static double luminance(String code) {
        return 0.2126 * channel(code, 1) + 0.7152 * channel(code, 3) + 0.0722 * channel(code, 5);
    }

    private static double channel(String code, int place) {
        double share = Integer.parseInt(code.substring(place, place + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    View view(Wording words, Language language) {
        Optional<String> called = language == Language.HI ? hindiName.or(() -> name) : name;
        return new View(
                called.orElseGet(() -> words.text("page.name")),
                picture == null ? Assets.address("mark.svg") : picture.address(Assets.LOGO),
                colours == null ? null : colours.address(Assets.COLOURS));
    }

    Optional<Assets.Asset> file(String asked) {
        return switch (asked) {
            case Assets.LOGO -> Optional.ofNullable(picture);
            case Assets.COLOURS -> Optional.ofNullable(colours);
            default -> Optional.empty();
        };
    }
}
