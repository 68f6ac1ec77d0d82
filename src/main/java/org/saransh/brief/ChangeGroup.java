package org.saransh.brief;

/** The headings under which changes are listed, in their order. */
public enum ChangeGroup {
    AUCTIONS,
    PARTNERSHIPS,
    ENGAGEMENTS,
    INDICATORS,
    CORRECTIONS,
    RIVAL_VALUES;

    String key() {
        return "ChangeGroup." + name();
    }
}
