package org.saransh.portal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.brief.Language;
import org.saransh.brief.Wording;
import org.saransh.http.Caller;

/** Makes the pages: finds their language, gives them their shell and fills their templates. */
@ApplicationScoped
public class Pages {

    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    static final int UNPROCESSABLE = 422;

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader());

    private static final int OK = Response.Status.OK.getStatusCode();

    /** Holds the key of what is told on the page that a form leads to. */
    private static final String TOLD = "told";

    private static final Pattern TOLD_KEY = Pattern.compile("page\\.told\\.[A-Za-z.]+");
    private static final int SOON = 30;
    private static final int YEAR = 365 * 24 * 60 * 60;

    private final Map<Language, Wording> wordings = new ConcurrentHashMap<>();

    @Inject
    HttpServletRequest request;

    @Inject
    Caller caller;

    @Inject
    Brand brand;

    @Inject
    @ConfigProperty(name = "saransh.language")
    String usual;

    @Inject
    @ConfigProperty(name = "saransh.public.url")
    String publicUrl;

    /** The language of whoever asks. */
    Language language() {
        return Tongue.of(request, Language.of(usual).orElse(Language.EN));
    }

    /** The words of whoever asks. */
    Wording words() {
        return words(language());
    }

    private Wording words(Language language) {
        return wordings.computeIfAbsent(language, Wording::of);
    }

    /** @param title the message key of the title */
    Shell shell(Place place, String title) {
        return named(place, words().text(title));
    }

    /** @param title of the page, in words */
    Shell named(Place place, String title) {
        return shell(place, title, language());
    }

    /** In a language that whoever asks did not choose. */
    Shell shell(Place place, String title, Language language) {
        Wording words = words(language);
        Language other = language == Language.EN ? Language.HI : Language.EN;
        return new Shell(
                words,
                language,
                title,
                new Shell.Entry(words(other).text("page.inThis"), Tongue.address(request, other), false),
                brand.view(words, language),
                Arrays.stream(Place.values())
                        .filter(entry -> entry.isShownTo(caller))
                        .map(entry -> new Shell.Entry(words.text(entry.key()), entry.address(), entry == place))
                        .toList(),
                caller.person().orElse(null),
                caller.csrf(),
                told(words).orElse(null),
                List.of());
    }

    private Optional<String> told(Wording words) {
        return Tongue.cookie(request, TOLD)
                .filter(key -> TOLD_KEY.matcher(key).matches())
                .flatMap(words::optional);
    }

    Response show(String template, Shell shell, Object view) {
        return show(OK, template, shell, view);
    }

    /** @param template takes the shell as {@code shell} and the rest as {@code view} */
    Response show(int status, String template, Shell shell, Object view) {
        Response.ResponseBuilder response = Response.status(status)
                .type(HTML)
                .entity(html(template, shell, view))
                .header("Content-Language", shell.language().tag())
                .header("Vary", "Accept-Language, Cookie")
                .header("Cache-Control", shell.person() == null ? "no-cache" : "no-store");
        Tongue.asked(request).ifPresent(language -> response.cookie(cookie(Tongue.COOKIE, language.code(), YEAR)));
        if (shell.told() != null) {
            response.cookie(cookie(TOLD, "", 0));
        }
        return response.build();
    }

    /** As bytes: a text in an answer of 400 would be shown as it is written, by the platform's fear of what it repeats. */
    byte[] html(String template, Shell shell, Object view) {
        StringOutput page = new StringOutput();
        TEMPLATES.render(template, Map.of("shell", shell, "view", view), page);
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A part of a page, for a script that asks for it alone.
     *
     * @param address that shows the whole page with that part
     */
    Response part(String template, Object view, Address address) {
        StringOutput part = new StringOutput();
        TEMPLATES.render(template, Map.of("words", words(), "view", view), part);
        return Response.ok(part.toString(), HTML)
                .header("Vary", "Accept-Language, Cookie, HX-Request")
                .header("Cache-Control", "no-store")
                .header("HX-Push-Url", address.toString())
                .build();
    }

    /** Whether a script asks for a part of the page. */
    boolean wantsPart() {
        return "true".equals(request.getHeader("HX-Request"))
                && request.getHeader("HX-History-Restore-Request") == null;
    }

    /**
     * Leads on after a form was taken.
     *
     * @param told the message key of what is told there, under {@code page.told}; null: nothing
     */
    Response go(String address, String told) {
        Response.ResponseBuilder response = Response.seeOther(URI.create(address));
        return told == null
                ? response.build()
                : response.cookie(cookie(TOLD, told, SOON)).build();
    }

    private NewCookie cookie(String name, String value, int seconds) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(publicUrl.startsWith("https:"))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
