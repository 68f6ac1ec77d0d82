package org.saransh.chart;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.saransh.reference.IndianState;
import org.saransh.reference.PartialDate;

/** One chart of every kind in both languages, of figures made up for the tests. */
final class Samples {

    private final boolean hindi;

    private Samples(boolean hindi) {
        this.hindi = hindi;
    }

    static Map<String, Chart> english() {
        return new Samples(false).all();
    }

    static Map<String, Chart> hindi() {
        return new Samples(true).all();
    }

    private Map<String, Chart> all() {
        Map<String, Chart> all = new LinkedHashMap<>();
        all.put("columns", columns());
        all.put("groups", groups());
        all.put("bars", bars());
        all.put("lines", lines());
        all.put("donut", donut());
        all.put("timeline", timeline());
        all.put("tiles", tiles());
        return all;
    }

    private String in(String english, String hindiText) {
        return hindi ? hindiText : english;
    }

    private ChartLanguage language() {
        return hindi ? Spoken.HINDI : Spoken.ENGLISH;
    }

    private Caption caption(String title, String unit, String subject, String note) {
        return new Caption(title, unit, subject, note, in("There are no figures yet.", "अभी कोई आँकड़ा नहीं है।"));
    }

    private String tranche(String number) {
        return in("Tranche " + number, "किश्त " + number);
    }

    private Chart columns() {
        return ColumnChart.of(
                caption(
                        in("Blocks put to auction, by tranche", "नीलामी में रखे गए ब्लॉक, किश्त के अनुसार"),
                        in("blocks", "ब्लॉक"),
                        in("Tranche", "किश्त"),
                        in("Tranche V is open.", "किश्त V खुली है।")),
                List.of(
                        Amount.of(tranche("I"), 20),
                        Amount.of(tranche("II"), 18),
                        Amount.of(tranche("III"), 7),
                        Amount.of(tranche("IV"), 21),
                        new Amount(tranche("V"), null),
                        Amount.of(tranche("VI"), 23)),
                language());
    }

    private Chart groups() {
        return new ColumnChart(
                caption(
                        in("Offered and auctioned blocks", "प्रस्तावित और नीलाम हुए ब्लॉक"),
                        in("blocks in each tranche", "प्रत्येक किश्त में ब्लॉक"),
                        in("Tranche", "किश्त"),
                        ""),
                Stream.of("I", "II", "III", "IV", "V").map(this::tranche).toList(),
                List.of(
                        Series.of(in("Offered", "प्रस्तावित"), 20, 18, 7, 21, 15),
                        Series.of(in("Auctioned", "नीलाम"), 6, 4, 4, 8, 10),
                        Series.of(in("Annulled", "रद्द"), 13, 14, 3, 11, 5)),
                language());
    }

    private Chart bars() {
        return new BarChart(
                caption(
                        in("Where the blocks lie", "ब्लॉक कहाँ हैं"),
                        in("blocks offered so far, by State", "अब तक प्रस्तावित ब्लॉक, राज्य के अनुसार"),
                        in("State", "राज्य"),
                        in(
                                "A block that lies in two States is counted in the first.",
                                "दो राज्यों में फैला ब्लॉक पहले राज्य में गिना गया है।")),
                List.of(
                        Amount.of(in("Chhattisgarh", "छत्तीसगढ़"), 14),
                        Amount.of(in("Uttar Pradesh", "उत्तर प्रदेश"), 11),
                        Amount.of(in("Jammu and Kashmir", "जम्मू और कश्मीर"), 7),
                        Amount.of(in("Karnataka", "कर्नाटक"), 5),
                        Amount.of(
                                in("Dadra and Nagar Haveli and Daman and Diu", "दादरा और नगर हवेली तथा दमन और दीव"), 3),
                        Amount.of(in("Odisha", "ओडिशा"), 1),
                        Amount.of(in("Goa", "गोवा"), 0)),
                language());
    }

    private Chart lines() {
        return new LineChart(
                caption(
                        in("Imports of critical minerals", "महत्त्वपूर्ण खनिजों का आयात"),
                        in("thousand tonnes a year", "हज़ार टन प्रति वर्ष"),
                        in("Year", "वर्ष"),
                        ""),
                Stream.of("2018-19", "2019-20", "2020-21", "2021-22", "2022-23", "2023-24")
                        .map(Moment::of)
                        .toList(),
                List.of(
                        Series.of(in("Lithium compounds", "लिथियम यौगिक"), 12, 15, 14, 22, 31, 38),
                        Series.of(in("Natural graphite", "प्राकृतिक ग्रेफाइट"), 25, 24, 20, 27, 33, 36),
                        Series.of(in("Cobalt", "कोबाल्ट"), 4, 5, 4, 6, 5, 7)),
                language());
    }

    private Chart donut() {
        return new DonutChart(
                caption(
                        in("What the blocks hold", "ब्लॉकों में क्या है"),
                        in("blocks by main mineral", "मुख्य खनिज के अनुसार ब्लॉक"),
                        in("Mineral", "खनिज"),
                        ""),
                List.of(
                        Amount.of(in("Graphite", "ग्रेफाइट"), 18),
                        Amount.of(in("Lithium and rare earths", "लिथियम और दुर्लभ मृदा"), 12),
                        Amount.of(in("Glauconite", "ग्लॉकोनाइट"), 9),
                        Amount.of(in("Vanadium", "वैनेडियम"), 5),
                        Amount.of(in("Others", "अन्य"), 11)),
                "55",
                in("blocks", "ब्लॉक"),
                language());
    }

    private Chart timeline() {
        return new Timeline(
                caption(
                        in("The way of two partnerships", "दो साझेदारियों का मार्ग"),
                        in("event", "घटना"),
                        in("Date", "तिथि"),
                        ""),
                List.of(
                        new Timeline.Lane(
                                in("Argentina", "अर्जेंटीना"),
                                List.of(
                                        event(
                                                "2022",
                                                in("first talks in Buenos Aires", "ब्यूनस आयर्स में पहली वार्ता")),
                                        event("2023-07-10", in("offer of five blocks", "पाँच ब्लॉकों का प्रस्ताव")),
                                        event("2024-01-15", in("agreement signed", "समझौते पर हस्ताक्षर")),
                                        event("2024-03", in("exploration begins", "अन्वेषण आरंभ")))),
                        new Timeline.Lane(
                                in("Australia", "ऑस्ट्रेलिया"),
                                List.of(
                                        event("2022-03-10", in("memorandum of understanding", "समझौता ज्ञापन")),
                                        event(
                                                "2023-03-11",
                                                in(
                                                        "five projects chosen for due diligence",
                                                        "पाँच परियोजनाएँ जाँच के लिए चुनी गईं")),
                                        event("2024-04-20", in("visit of the secretary", "सचिव की यात्रा"))))),
                language());
    }

    private static Timeline.Event event(String date, String label) {
        return new Timeline.Event(new PartialDate(date), label);
    }

    private Chart tiles() {
        Map<IndianState, BigDecimal> values = new EnumMap<>(IndianState.class);
        values.put(IndianState.CHHATTISGARH, BigDecimal.valueOf(14));
        values.put(IndianState.UTTAR_PRADESH, BigDecimal.valueOf(11));
        values.put(IndianState.JAMMU_AND_KASHMIR, BigDecimal.valueOf(7));
        values.put(IndianState.KARNATAKA, BigDecimal.valueOf(5));
        values.put(IndianState.TAMIL_NADU, BigDecimal.valueOf(4));
        values.put(IndianState.ARUNACHAL_PRADESH, BigDecimal.valueOf(3));
        values.put(IndianState.ODISHA, BigDecimal.valueOf(2));
        values.put(IndianState.RAJASTHAN, BigDecimal.valueOf(1));
        values.put(IndianState.BIHAR, BigDecimal.valueOf(8));
        values.put(IndianState.GUJARAT, BigDecimal.valueOf(1));
        return new TileMap(
                caption(
                        in("Blocks offered, State by State", "प्रस्तावित ब्लॉक, राज्य-वार"),
                        in("blocks", "ब्लॉक"),
                        in("State", "राज्य"),
                        in("One tile is one State or Union Territory.", "एक टाइल एक राज्य या संघ राज्य क्षेत्र है।")),
                values,
                List.of(
                        new TileMap.ValueClass(BigDecimal.valueOf(1), "1–2"),
                        new TileMap.ValueClass(BigDecimal.valueOf(3), "3–5"),
                        new TileMap.ValueClass(BigDecimal.valueOf(6), "6–9"),
                        new TileMap.ValueClass(BigDecimal.valueOf(10), in("10 and more", "10 और अधिक"))),
                state -> in(english(state), hindi(state)),
                language());
    }

    private static String english(IndianState state) {
        String words = state.name().replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
        return com.ibm.icu.lang.UCharacter.toTitleCase(java.util.Locale.ROOT, words, null)
                .replace(" And ", " and ");
    }

    private static String hindi(IndianState state) {
        return switch (state) {
            case CHHATTISGARH -> "छत्तीसगढ़";
            case UTTAR_PRADESH -> "उत्तर प्रदेश";
            case JAMMU_AND_KASHMIR -> "जम्मू और कश्मीर";
            case KARNATAKA -> "कर्नाटक";
            case TAMIL_NADU -> "तमिलनाडु";
            case ARUNACHAL_PRADESH -> "अरुणाचल प्रदेश";
            case ODISHA -> "ओडिशा";
            case RAJASTHAN -> "राजस्थान";
            case BIHAR -> "बिहार";
            case GUJARAT -> "गुजरात";
            default -> state.name();
        };
    }
}
