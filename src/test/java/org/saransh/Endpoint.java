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
import java.util.Optional;
import java.util.stream.Stream;
import org.saransh.http.Allowed;

/**
 * One operation of the interface or of the pages.
 *
 * @param template of its address: {@code /api/exports/{id}}
 * @param type of a body that it takes
 */
record Endpoint(String method, String template, String type, Allowed allowed) {

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
                                template(type.getAnnotation(Path.class), method.getAnnotation(Path.class)),
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

    private static String template(Path type, Path method) {
        String whole = "/" + type.value() + (method == null ? "" : "/" + method.value());
        String plain = whole.replaceAll("\\{\\s*(\\w+)\\s*:(?:[^{}]|\\{[^{}]*\\})*\\}", "{$1}")
                .replaceAll("/+", "/");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** An address of it at which there is nothing. */
    String nowhere() {
        return template.replace("{language}", "en")
                .replace("{format}", "csv")
                .replace("{file}", "rows.csv")
                .replaceAll("\\{\\w+\\}", "987654");
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
