package org.saransh.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.saransh.brief.EditionView;
import org.saransh.brief.Language;
import org.saransh.brief.OutputFormat;
import org.saransh.brief.Wording;

/** The files of an edition by their language; after them those that are the same in every language, once. */
record EditionFiles(Wording words, EditionView edition) {

    /** At addresses that always lead to the latest edition. */
    List<HomeView.FileGroup> lasting() {
        return groups(true);
    }

    /** At the addresses of this edition. */
    List<HomeView.FileGroup> fixed() {
        return groups(false);
    }

    private List<HomeView.FileGroup> groups(boolean latest) {
        List<HomeView.FileGroup> groups = new ArrayList<>();
        for (Language language : Language.values()) {
            groups.add(group("language." + language.code(), language, true, latest));
        }
        groups.add(group("page.downloads.data", Language.EN, false, latest));
        return groups.stream().filter(group -> !group.files().isEmpty()).toList();
    }

    private HomeView.FileGroup group(String heading, Language language, boolean worded, boolean latest) {
        return new HomeView.FileGroup(
                words.text(heading),
                Arrays.stream(OutputFormat.values())
                        .filter(format -> format.worded() == worded)
                        .flatMap(format -> edition.rendition(language, format).stream())
                        .map(file -> file(file, latest))
                        .toList());
    }

    private HomeView.File file(EditionView.RenditionView file, boolean latest) {
        return new HomeView.File(
                words.text("format." + file.format()),
                latest
                        ? "/api/briefs/" + edition.brief() + "/latest/" + file.language() + "." + file.format()
                        : file.href(),
                words.text("page.size", Map.of("size", (file.size() + 1023) / 1024)));
    }
}
