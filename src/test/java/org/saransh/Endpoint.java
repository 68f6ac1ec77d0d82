package org.saransh;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.saransh.http.Allowed;

/**
 * One operation of the interface or of the pages.
 *
 * @param template of its address: {@code /api/exports/{id}}
 * @param patterns what its placeholders have to look like, by their names
 * @param type of a body that it takes
 */
record Endpoint(String method, String template, Map<String, Pattern> patterns, String type, Allowed allowed) {

    private static final Pattern DEMANDING = Pattern.compile("\\{\\s*(\\w+)\\s*:((?:[^{}]|\\{[^{}]*\\})*)\\}");

    /** All that there are, as the code declares them. */
    static List<Endpoint> all() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.saransh").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                        .flatMap(Endpoint::of)
                        .toList();
    }

    private static Stream<Endpoint> of(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> !method.isBridge())
                .flatMap(method -> verb(method).stream()
                        .map(verb -> new Endpoint(
                                verb,
                                template(whole(type.getAnnotation(Path.class), method.getAnnotation(Path.class))),
                                patterns(whole(type.getAnnotation(Path.class), method.getAnnotation(Path.class))),
                                taken(type, method),
                                method.getAnnotation(Allowed.class))));
    }

    private static String taken(Class<?> type, Method method) {
        return Stream.of(method, method.getDeclaringClass(), type)
                .flatMap(place -> Stream.ofNullable(place.getAnnotation(Consumes.class)))
                .map(consumes -> consumes.value()[0])
                .filter(taken -> !taken.equals("*/*"))
                .findFirst()
                .orElse("application/json");
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(kind -> Stream.ofNullable(kind.getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String whole(Path type, Path method) {
        return "/" + type.value() + (method == null ? "" : "/" + method.value());
    }

    private static String template(String whole) {
        String plain = DEMANDING.matcher(whole).replaceAll("{$1}").replaceAll("/+", "/");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** What each placeholder that says so has to look like. */
    private static Map<String, Pattern> patterns(String whole) {
        Map<String, Pattern> patterns = new TreeMap<>();
        Matcher places = DEMANDING.matcher(whole);
        while (places.find()) {
            patterns.put(places.group(1), Pattern.compile(places.group(2).strip()));
        }
        return patterns;
    }

    /** An address of it at which there is nothing. */
    String nowhere() {
        String address =
                template.replace("{language}", "en").replace("{format}", "csv").replace("{file}", "rows.csv");
        for (Map.Entry<String, Pattern> place : patterns.entrySet()) {
            address = address.replace(
                    "{" + place.getKey() + "}",
                    Stream.concat(
                                    Stream.of("987654", "nothing"),
                                    Stream.of(place.getValue().pattern().split("\\|")))
                            .map(text -> text.replace("\\", ""))
                            .filter(text -> place.getValue().matcher(text).matches())
                            .findFirst()
                            .orElseThrow());
        }
        return address.replaceAll("\\{\\w+\\}", "987654");
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
