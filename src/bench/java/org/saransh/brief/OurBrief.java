package org.saransh.brief;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The brief as the service makes it: tagged, archival, with its data attached. */
final class OurBrief implements Contestant {

    private final Rendering rendering = Known.rendering();
    private final Digest digest;
    private final Language language;

    OurBrief(Path folder, Language language) throws IOException {
        this.digest = Digest.read(Files.readString(folder.resolve(BriefBench.DIGEST)));
        this.language = language;
    }

    @Override
    public byte[] pdf() {
        return rendering.render(digest, language, OutputFormat.PDF);
    }
}
