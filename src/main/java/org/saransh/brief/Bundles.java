package org.saransh.brief;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saransh.auction.ConcessionType;
import org.saransh.auction.ExplorationLevel;
import org.saransh.auction.MilestoneKind;
import org.saransh.auction.Outcome;
import org.saransh.partnership.Attention;
import org.saransh.partnership.CabinetApproval;
import org.saransh.partnership.CounterpartType;
import org.saransh.partnership.EngagementType;
import org.saransh.partnership.PartnershipKind;
import org.saransh.reference.Attribution;
import org.saransh.reference.Basis;
import org.saransh.reference.IndianState;
import org.saransh.reference.Marking;

/** Checks the message bundles: every word that is asked for is there in every language. */
final class Bundles {

    private static final Pattern ASKED_FOR = Pattern.compile("\\.text\\(\"([^\"]+)\"");

    private static final List<Class<? extends Enum<?>>> CODES = List.of(
            Basis.class,
            Marking.class,
            ChangeGroup.class,
            Meaning.class,
            Meaning.Owner.class,
            ChangeKind.class,
            RisksSection.Risk.class,
            PartnershipKind.class,
            EngagementType.class,
            CounterpartType.class,
            CabinetApproval.class,
            Attention.Matter.class,
            ConcessionType.class,
            ExplorationLevel.class,
            Outcome.class,
            MilestoneKind.class,
            IndianState.class,
            Attribution.class);

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

    private final Path sources;
    private final List<String> faults;
    private final Map<String, Set<String>> asked = new HashMap<>();

    Bundles(Path sources, List<String> faults) {
        this.sources = sources;
        this.faults = faults;
    }

    /** Notes the words that a template or page asks for; those of the shared folder may stand in the bundle of each brief. */
    void collectKeys(String folder, String template) {
        Matcher key = ASKED_FOR.matcher(template);
        while (key.find()) {
            asked.computeIfAbsent(folder, first -> new TreeSet<>()).add(key.group(1));
        }
    }

    void check(List<Brief> briefs) throws IOException {
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
        for (Brief brief : briefs) {
            Set<String> own = new TreeSet<>(asked.getOrDefault(brief.name(), Set.of()));
            own.addAll(OF_EVERY_BRIEF);
            brief.sections().forEach(section -> own.add("section." + section));
            brief.sheets().forEach(section -> own.add("sheet." + section));
            demandInEveryLanguage(brief.name(), own, keys(Reports.SHARED));
        }
    }

    private void demandInEveryLanguage(String folder, Set<String> wanted, Set<String> elsewhere) throws IOException {
        Set<String> all = new TreeSet<>(wanted);
        all.addAll(keys(folder));
        for (Language language : Language.values()) {
            Set<String> missing = new TreeSet<>(all);
            missing.removeAll(keys(folder, language));
            missing.removeAll(elsewhere);
            if (!missing.isEmpty()) {
                faults.add(bundle(folder, language) + " lacks " + missing);
            }
        }
    }

    /** The keys that any language of the folder has. */
    private Set<String> keys(String folder) throws IOException {
        Set<String> all = new TreeSet<>();
        for (Language language : Language.values()) {
            all.addAll(keys(folder, language));
        }
        return all;
    }

    private Set<String> keys(String folder, Language language) throws IOException {
        Path bundle = sources.resolve(bundle(folder, language));
        if (!Files.exists(bundle)) {
            return Set.of();
        }
        Properties messages = new Properties();
        try (Reader text = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
            messages.load(text);
        }
        return messages.stringPropertyNames();
    }

    private static String bundle(String folder, Language language) {
        return folder + "/messages_" + language.code() + ".properties";
    }
}
