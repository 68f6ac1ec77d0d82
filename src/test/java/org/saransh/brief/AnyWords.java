package org.saransh.brief;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What texts of a register may look like. */
enum AnyWords {
    ENGLISH {
        @Override
        String text(Random random) {
            return several(random, 1 + random.nextInt(6), LATIN);
        }
    },
    HINDI {
        @Override
        String text(Random random) {
            return several(random, 1 + random.nextInt(6), DEVANAGARI) + (random.nextBoolean() ? "।" : "");
        }
    },
    BOTH_SCRIPTS {
        @Override
        String text(Random random) {
            return several(random, 1 + random.nextInt(4), LATIN, SIGNS, DEVANAGARI, SIGNS)
                    + several(random, 1 + random.nextInt(2), DEVANAGARI, LATIN);
        }
    },
    /** 200 characters and more without a space. */
    ENDLESS {
        @Override
        String text(Random random) {
            List<String> parts = random.nextBoolean() ? LATIN : DEVANAGARI;
            StringBuilder word = new StringBuilder();
            int length = 200 + random.nextInt(150);
            while (word.length() < length) {
                word.append(one(random, parts));
            }
            return word.toString();
        }
    },
    /** A page of a report in one cell. */
    LONG {
        @Override
        String text(Random random) {
            return several(random, 40 + random.nextInt(80), random.nextBoolean() ? LATIN : DEVANAGARI);
        }

        @Override
        String name(Random random) {
            return ENGLISH.text(random);
        }
    };

    private static final List<String> LATIN = List.of(
            "Lithium",
            "block",
            "Ministry",
            "of",
            "Mines,",
            "Graphite",
            "REE",
            "Nayakkarpatti",
            "G4",
            "(Part-D)",
            "MoU",
            "café",
            "Škoda",
            "letter",
            "agreed;",
            "NIT",
            "Katghora");

    private static final List<String> DEVANAGARI = List.of(
            "खनिज",
            "लिथियम",
            "ग्रेफाइट",
            "क्षेत्रीय",
            "महत्त्वपूर्ण",
            "प्रक्रिया",
            "राष्ट्रीय",
            "द्वितीय",
            "१२३४",
            "अन्वेषण,",
            "कि",
            "हूँ",
            "र्क",
            "क्ष्म्य",
            "शृंखला",
            "ऑस्ट्रेलिया",
            "फ़ाइल",
            "ज़िला");

    private static final List<String> SIGNS = List.of(
            "₹1,00,000",
            "2024-06-28",
            "76.05 %",
            "[1]",
            "<b>A&amp;B</b>",
            "\"{0}\"",
            "'{x}'",
            "=1+1",
            "#",
            "\\",
            "50–60",
            "CO₂",
            "m²",
            "a\tb",
            "one\ntwo",
            "x\u00a0y",
            "–",
            "…",
            "§ 5",
            "$F{x}",
            "½",
            "€",
            "it’s");

    abstract String text(Random random);

    /** One of a list of names. */
    String name(Random random) {
        return text(random);
    }

    @SafeVarargs
    private static String several(Random random, int count, List<String>... lists) {
        return IntStream.range(0, count)
                .mapToObj(i -> one(random, lists[i % lists.length]))
                .collect(Collectors.joining(" "));
    }

    private static String one(Random random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
