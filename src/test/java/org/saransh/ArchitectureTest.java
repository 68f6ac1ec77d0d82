package org.saransh;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.data.repository.Repository;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.saransh.brief.Rendering;
import org.saransh.http.Allowed;
import org.saransh.reference.Clocks;

/** The rooms, the arrows between them, and the rules of the house. */
@AnalyzeClasses(packages = "org.saransh", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.saransh.";

    /** What each room may know; what is not listed here, no room may know. */
    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            Map.entry("reference", List.of()),
            Map.entry("storage", List.of("reference")),
            Map.entry("chart", List.of("reference")),
            Map.entry("pdf", List.of()),
            Map.entry("work", List.of("watch", "reference")),
            Map.entry("watch", List.of("reference", "storage", "http")),
            Map.entry("settings", List.of()),
            Map.entry("http", List.of("reference")),
            Map.entry("access", List.of("reference", "http", "storage")),
            Map.entry("register", List.of("reference", "http", "storage")),
            Map.entry("mineral", List.of("register", "reference")),
            Map.entry("auction", List.of("register", "reference", "http")),
            Map.entry("partnership", List.of("register", "reference", "http")),
            Map.entry("indicator", List.of("register", "reference")),
            Map.entry("intake", List.of("register", "watch", "reference", "http", "storage")),
            Map.entry("export", List.of("register", "work", "watch", "reference", "http", "storage")),
            Map.entry(
                    "brief",
                    List.of(
                            "auction",
                            "partnership",
                            "indicator",
                            "mineral",
                            "chart",
                            "register",
                            "pdf",
                            "work",
                            "watch",
                            "reference",
                            "http",
                            "storage")),
            Map.entry("smtp", List.of("reference")),
            Map.entry(
                    "distribution",
                    List.of("brief", "export", "work", "watch", "smtp", "reference", "http", "storage")),
            Map.entry(
                    "schedule",
                    List.of(
                            "brief",
                            "export",
                            "distribution",
                            "register",
                            "work",
                            "watch",
                            "reference",
                            "http",
                            "storage")),
            Map.entry("retention", List.of("work", "reference", "http")),
            Map.entry("backup", List.of("work", "reference", "http", "storage")),
            Map.entry(
                    "configuration",
                    List.of("brief", "export", "distribution", "schedule", "reference", "http", "storage")),
            Map.entry(
                    "setup",
                    List.of(
                            "intake",
                            "auction",
                            "partnership",
                            "indicator",
                            "mineral",
                            "register",
                            "brief",
                            "distribution",
                            "schedule",
                            "work",
                            "reference",
                            "http",
                            "storage")),
            Map.entry(
                    "portal",
                    List.of(
                            "access",
                            "auction",
                            "backup",
                            "configuration",
                            "register",
                            "intake",
                            "export",
                            "brief",
                            "distribution",
                            "schedule",
                            "work",
                            "settings",
                            "watch",
                            "http",
                            "storage",
                            "reference")));

    @ArchTest
    static void arrows_go_one_way(JavaClasses all) {
        ARROWS.forEach((room, known) -> {
            String[] allowed = Stream.concat(Stream.of(room), known.stream())
                    .map(ROOT::concat)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + room)
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("org.saransh..")
                            .and(DescribedPredicate.not(resideInAnyPackage(allowed))))
                    .as("the room " + room + " knows only " + known)
                    .because("facts flow from the register through brief and edition to the reader, and a room that"
                            + " knows less can be understood, tested and replaced by itself")
                    .check(all);
        });
    }

    @ArchTest
    static final ArchRule rooms_are_flat_and_listed = classes()
            .should()
            .resideInAnyPackage(ARROWS.keySet().stream().map(ROOT::concat).toArray(String[]::new))
            .because("rooms are features, not layers, and a new one says here what it may know");

    @ArchTest
    static void every_room_says_what_it_is_for(JavaClasses all) {
        assertThat(ARROWS.keySet())
                .as("because a room's purpose, doors and decisions stand in its package-info")
                .allMatch(room ->
                        Files.exists(java.nio.file.Path.of("src/main/java/org/saransh", room, "package-info.java")));
    }

    @ArchTest
    static final ArchRule names_say_the_role = noClasses()
            .that()
            .doNotImplement(ExceptionMapper.class)
            .should()
            .haveNameMatching(".*(Service|Manager|Helper|Impl|Dto|Utils?|Mapper|Bean)")
            .because("such a name says nothing about the field");

    @ArchTest
    static final ArchRule only_clocks_asks_the_machine_for_the_time = noClasses()
            .that()
            .doNotBelongToAnyOf(Clocks.class)
            .should()
            .callMethodWhere(target(nameMatching("now|currentTimeMillis|system.*|tick.*"))
                    .and(target(owner(resideInAnyPackage("java.time..")
                            .or(DescribedPredicate.describe("System", type -> type.isEquivalentTo(System.class))))))
                    .and(DescribedPredicate.not(target(rawParameterTypes(Clock.class)))))
            .orShould()
            .callConstructor(java.util.Date.class)
            .because("what depends on the hour of the machine cannot be made again; a Clock is injected");

    @ArchTest
    static final ArchRule nothing_depends_on_the_zone_or_language_of_the_machine = noClasses()
            .should()
            .callMethod(java.time.ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(TimeZone.class, "getDefault")
            .orShould()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethodWhere(target(owner(describe("String", type -> type.isEquivalentTo(String.class))))
                    .and(target(nameMatching("format")))
                    .and(target(rawParameterTypes(String.class, Object[].class))))
            .orShould()
            .callMethod(String.class, "formatted", Object[].class)
            .because("the same data gives the same bytes on every machine");

    @ArchTest
    static final ArchRule the_digest_is_pure = noClasses()
            .that()
            .haveNameMatching(
                    ".*\\.(DigestDrawing|.*Section|Changes|.*Changes|KeyPoints|SectionDrawings|Sources|Differences|Scope|Period|Rule|CronLine|Timetable|WorkingDays|Plan|Wording)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..")
            .because("digest, changes, wording and schedule arithmetic take values and return values");

    @ArchTest
    static final ArchRule faces_are_public = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .bePublic()
            .andShould()
            .haveSimpleNameEndingWith("Resource")
            .orShould()
            .haveSimpleNameEndingWith("Page")
            .because("the server answers 500 for a hidden one, and the name tells where an address is served");

    @ArchTest
    static final ArchRule every_method_that_answers_requests_says_who_may_call_it = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should()
            .beAnnotatedWith(Allowed.class)
            .because("whoever forgets to say it has made something that nobody may call");

    @ArchTest
    static final ArchRule repositories_are_hidden = classes()
            .that()
            .areAnnotatedWith(Repository.class)
            .should()
            .notBePublic()
            .because("rows are changed only through the room that owns them");

    @ArchTest
    static final ArchRule entities_behave = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should(bePublicSetters())
            .because("an entity changes by what happens to it, and refuses what cannot happen");

    @ArchTest
    static final ArchRule no_mail_and_no_rendering_inside_a_transaction = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should(neverCall(Rendering.class.getName(), "jakarta.mail.Transport", "org.saransh.distribution.Mailer"))
            .because("a slow template or mail server would hold locks");

    @ArchTest
    static final ArchRule nothing_is_printed = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.saransh.brief.TemplateCompiler")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethodWhere(target(nameMatching("printStackTrace")))
            .because(
                    "what an operator must know goes to the log; only the command of template authors answers on the console");

    private static ArchCondition<JavaMethod> bePublicSetters() {
        return new ArchCondition<>("be public setters") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean setter = method.getName().matches("set[A-Z].*")
                        && method.getModifiers().contains(JavaModifier.PUBLIC);
                events.add(new SimpleConditionEvent(method, setter, method.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaMethod> neverCall(String... owners) {
        return new ArchCondition<>("never call " + Arrays.toString(owners)) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                for (JavaAccess<?> call : method.getAccessesFromSelf()) {
                    JavaClass owner = call.getTargetOwner();
                    if (call instanceof JavaCall<?> && List.of(owners).contains(owner.getName())) {
                        events.add(SimpleConditionEvent.violated(method, call.getDescription()));
                    }
                }
            }
        };
    }
}
