package org.saransh.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;
import org.saransh.brief.Language;

/** In which language somebody reads: as the address asks, as was chosen before, as the browser says, as the service is set. */
final class Tongue {

    static final String PARAMETER = "language";
    static final String COOKIE = "language";

    private Tongue() {}

    static Language of(HttpServletRequest request, Language otherwise) {
        return asked(request)
                .or(() -> cookie(request, COOKIE).flatMap(Language::of))
                .or(() -> accepted(request))
                .orElse(otherwise);
    }

    /** The language that the address asks for; then it is remembered. */
    static Optional<Language> asked(HttpServletRequest request) {
        return parameter(request).flatMap(Language::of);
    }

    /** From the address alone: the body of a form is not touched. */
    private static Optional<String> parameter(HttpServletRequest request) {
        return query(request)
                .filter(part -> part.startsWith(PARAMETER + "="))
                .map(part -> part.substring(PARAMETER.length() + 1))
                .findFirst();
    }

    private static Optional<Language> accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.of(locale.getLanguage()).stream())
                .findFirst();
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** The page that was asked for, in that language. */
    static String address(HttpServletRequest request, Language language) {
        StringBuilder address = new StringBuilder(request.getRequestURI()).append('?');
        query(request).filter(part -> !part.startsWith(PARAMETER + "=")).forEach(part -> address.append(part)
                .append('&'));
        return address.append(PARAMETER).append('=').append(language.code()).toString();
    }

    private static Stream<String> query(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null || query.isEmpty() ? Stream.empty() : Arrays.stream(query.split("&"));
    }
}
