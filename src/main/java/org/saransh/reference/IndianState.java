package org.saransh.reference;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The States and Union Territories of India. */
public enum IndianState {
    ANDAMAN_AND_NICOBAR_ISLANDS(true),
    ANDHRA_PRADESH(false),
    ARUNACHAL_PRADESH(false),
    ASSAM(false),
    BIHAR(false),
    CHANDIGARH(true),
    CHHATTISGARH(false),
    DADRA_AND_NAGAR_HAVELI_AND_DAMAN_AND_DIU(true),
    DELHI(true),
    GOA(false),
    GUJARAT(false),
    HARYANA(false),
    HIMACHAL_PRADESH(false),
    JAMMU_AND_KASHMIR(true),
    JHARKHAND(false),
    KARNATAKA(false),
    KERALA(false),
    LADAKH(true),
    LAKSHADWEEP(true),
    MADHYA_PRADESH(false),
    MAHARASHTRA(false),
    MANIPUR(false),
    MEGHALAYA(false),
    MIZORAM(false),
    NAGALAND(false),
    ODISHA(false),
    PUDUCHERRY(true),
    PUNJAB(false),
    RAJASTHAN(false),
    SIKKIM(false),
    TAMIL_NADU(false),
    TELANGANA(false),
    TRIPURA(false),
    UTTAR_PRADESH(false),
    UTTARAKHAND(false),
    WEST_BENGAL(false);

    private final boolean unionTerritory;

    IndianState(boolean unionTerritory) {
        this.unionTerritory = unionTerritory;
    }

    public boolean unionTerritory() {
        return unionTerritory;
    }

    /** Reads a name as papers print it: {@code Tamil Nadu}, {@code Jammu and Kashmir (UT)}. */
    public static Optional<IndianState> named(String name) {
        String code = name.replace("(UT)", "")
                .strip()
                .toUpperCase(Locale.ROOT)
                .replace("&", "AND")
                .replaceAll("[^A-Z]+", "_");
        return Arrays.stream(values())
                .filter(state -> state.name().equals(code))
                .findFirst();
    }
}
