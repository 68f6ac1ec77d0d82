package org.saransh.reference;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The States and Union Territories of India. */
public enum IndianState implements Word {
    ANDAMAN_AND_NICOBAR_ISLANDS(true, "Andaman and Nicobar Islands", "अंडमान और निकोबार द्वीपसमूह"),
    ANDHRA_PRADESH(false, "Andhra Pradesh", "आंध्र प्रदेश"),
    ARUNACHAL_PRADESH(false, "Arunachal Pradesh", "अरुणाचल प्रदेश"),
    ASSAM(false, "Assam", "असम"),
    BIHAR(false, "Bihar", "बिहार"),
    CHANDIGARH(true, "Chandigarh", "चंडीगढ़"),
    CHHATTISGARH(false, "Chhattisgarh", "छत्तीसगढ़"),
    DADRA_AND_NAGAR_HAVELI_AND_DAMAN_AND_DIU(
            true, "Dadra and Nagar Haveli and Daman and Diu", "दादरा और नगर हवेली और दमन और दीव"),
    DELHI(true, "Delhi", "दिल्ली"),
    GOA(false, "Goa", "गोवा"),
    GUJARAT(false, "Gujarat", "गुजरात"),
    HARYANA(false, "Haryana", "हरियाणा"),
    HIMACHAL_PRADESH(false, "Himachal Pradesh", "हिमाचल प्रदेश"),
    JAMMU_AND_KASHMIR(true, "Jammu and Kashmir", "जम्मू और कश्मीर"),
    JHARKHAND(false, "Jharkhand", "झारखंड"),
    KARNATAKA(false, "Karnataka", "कर्नाटक"),
    KERALA(false, "Kerala", "केरल"),
    LADAKH(true, "Ladakh", "लद्दाख"),
    LAKSHADWEEP(true, "Lakshadweep", "लक्षद्वीप"),
    MADHYA_PRADESH(false, "Madhya Pradesh", "मध्य प्रदेश"),
    MAHARASHTRA(false, "Maharashtra", "महाराष्ट्र"),
    MANIPUR(false, "Manipur", "मणिपुर"),
    MEGHALAYA(false, "Meghalaya", "मेघालय"),
    MIZORAM(false, "Mizoram", "मिजोरम"),
    NAGALAND(false, "Nagaland", "नागालैंड"),
    ODISHA(false, "Odisha", "ओडिशा"),
    PUDUCHERRY(true, "Puducherry", "पुडुचेरी"),
    PUNJAB(false, "Punjab", "पंजाब"),
    RAJASTHAN(false, "Rajasthan", "राजस्थान"),
    SIKKIM(false, "Sikkim", "सिक्किम"),
    TAMIL_NADU(false, "Tamil Nadu", "तमिलनाडु"),
    TELANGANA(false, "Telangana", "तेलंगाना"),
    TRIPURA(false, "Tripura", "त्रिपुरा"),
    UTTAR_PRADESH(false, "Uttar Pradesh", "उत्तर प्रदेश"),
    UTTARAKHAND(false, "Uttarakhand", "उत्तराखंड"),
    WEST_BENGAL(false, "West Bengal", "पश्चिम बंगाल");

    private final boolean unionTerritory;
    private final Label label;

    IndianState(boolean unionTerritory, String english, String hindi) {
        this.unionTerritory = unionTerritory;
        this.label = new Label(english, hindi);
    }

    @Override
    public Label label() {
        return label;
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
