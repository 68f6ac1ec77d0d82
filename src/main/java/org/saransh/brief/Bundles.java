package org.saransh.brief;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saransh.partnership.Attention;
import org.saransh.reference.Marking;

/** Checks the message bundles: every word that is asked for is there in every language, with the same arguments. */
final class Bundles {

    private static final Pattern ASKED_FOR = Pattern.compile("\\.text\\(\"([^\"]+)\"");

    /** Codes that bundles must name, because they have no label of their own. */
    private static final List<Class<? extends Enum<?>>> CODES = List.of(
            Marking.class,
            ChangeGroup.class,
            ChangeKind.class,
            Meaning.class,
            Meaning.Owner.class,
            RisksSection.Risk.class,
            Attention.Matter.class);

    /** Words that sections ask for by their keys. */
    private static final List<String> OF_SECTIONS = List.of(
            TranchesSection.LEASES,
            TranchesSection.EXPLORATION,
            TechnologySection.ABROAD,
            TechnologySection.IN_INDIA,
            "value.none",
            "value.yes",
            "value.no");

    private static final List<String> OF_EVERY_BRIEF = List.of("brief.title", "brief.subtitle", "brief.subject");

    private final ReportFiles own;
    private final ReportFiles files;
    private final List<String> faults;
    private final Map<String, Set<String>> asked = new HashMap<>();

    /** @param own the files whose lines are named; they are among all files */
    Bundles(ReportFiles own, ReportFiles files, List<String> faults) {
        this.own = own;
        this.files = files;
        this.faults = faults;
    }

    /** Notes the words that a template or page asks for; those of the shared folder may stand in the bundle of each brief. */
    void collectKeys(String folder, String template) {
        Matcher key = ASKED_FOR.matcher(template);
        while (key.find()) {
            asked.computeIfAbsent(folder, first -> new TreeSet<>()).add(key.group(1));
        }
    }

    void check(List<Brief> briefs) {
        Set<String> shared = new TreeSet<>(asked.getOrDefault(Reports.SHARED, Set.of()));
        CODES.forEach(code -> {
            for (Enum<?> word : code.getEnumConstants()) {
                shared.add(code.getSimpleName() + "." + word.name());
            }
        });
        for (Phrase phrase : Phrase.values()) {
            shared.add(phrase.key());
        }
        shared.addAll(OF_SECTIONS);
        Fields.all().forEach(field -> shared.add("field." + field));
        demandInEveryLanguage(Reports.SHARED, shared, Set.of());
        compareLanguages(Reports.SHARED);
        for (Brief brief : briefs) {
            Set<String> own = new TreeSet<>(asked.getOrDefault(brief.name(), Set.of()));
            own.addAll(OF_EVERY_BRIEF);
            own.add("brief.attachment.table");
            SectionTable.OF_EVERY_LINE.forEach(column -> own.add("column." + column));
            brief.sections().forEach(section -> {
                own.add("section." + section);
                SectionKinds.named(section).columns().forEach(column -> own.add("column." + column.name()));
            });
            brief.sheets().forEach(section -> own.add("sheet." + section));
            demandInEveryLanguage(brief.name(), own, keys(Reports.SHARED));
            compareLanguages(brief.name());
        }
    }

    private void demandInEveryLanguage(String folder, Set<String> wanted, Set<String> elsewhere) {
        Set<String> all = new TreeSet<>(wanted);
        all.addAll(keys(folder));
        for (Language language : Language.values()) {
            Set<String> missing = new TreeSet<>(all);
            missing.removeAll(keys(folder, language));
            missing.removeAll(elsewhere);
            if (!missing.isEmpty()) {
                faults.add(bundle(folder, language) + ":1: lacks " + missing);
            }
        }
    }

    /** The keys that some bundle has. */
    Set<String> words() {
        Set<String> all = new TreeSet<>();
        files.names().stream()
                .filter(ReportFiles::words)
                .forEach(bundle -> all.addAll(files.properties(bundle).stringPropertyNames()));
        return all;
    }

    private void compareLanguages(String folder) {
        Map<String, Properties> bundles = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            bundles.put(bundle(folder, language), messages(folder, language));
        }
        new MessageArguments(own, faults).check(bundles);
    }

    /** The keys that any language of the folder has. */
    private Set<String> keys(String folder) {
        Set<String> all = new TreeSet<>();
        for (Language language : Language.values()) {
            all.addAll(keys(folder, language));
        }
        return all;
    }

    private Set<String> keys(String folder, Language language) {
        return messages(folder, language).stringPropertyNames();
    }

    private Properties messages(String folder, Language language) {
        return files.properties(bundle(folder, language));
    }

    private static String bundle(String folder, Language language) {
        return folder + "/messages_" + language.code() + ".properties";
    }
}
