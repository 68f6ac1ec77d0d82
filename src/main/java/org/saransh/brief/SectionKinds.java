package org.saransh.brief;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every kind of section that a brief can be made of. */
final class SectionKinds {

    private static final Map<String, SectionKind> ALL = byName(
            new PointsSection(),
            new DueSection(),
            new ChangesSection(),
            new TranchesSection(),
            new TotalsSection(),
            new MilestonesSection(),
            new PartnershipsSection(),
            new StalledSection(),
            new EngagementsSection(),
            new TechnologySection(),
            new IndicatorsSection(),
            new GovernmentSection(),
            new RisksSection(),
            new CorrectionsSection(),
            new OfferingsSection(),
            new SourcesSection(),
            new ConflictsSection(),
            new GlossarySection());

    private SectionKinds() {}

    private static Map<String, SectionKind> byName(SectionKind... kinds) {
        Map<String, SectionKind> all = new LinkedHashMap<>();
        List.of(kinds).forEach(kind -> all.put(kind.name(), kind));
        return all;
    }

    static Map<String, SectionKind> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException when there is no such kind */
    static SectionKind named(String name) {
        SectionKind kind = ALL.get(name);
        if (kind == null) {
            throw new WrongDescriptor(name, "There is no section " + name + ": use some of " + ALL.keySet());
        }
        return kind;
    }
}
