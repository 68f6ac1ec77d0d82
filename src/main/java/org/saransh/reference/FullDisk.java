package org.saransh.reference;

import java.io.IOException;
import java.util.regex.Pattern;

/** Tells a full disk from other failures of files. */
public final class FullDisk {

    /** As the operating system words it: a full disk, a quota, a limit of the process. */
    private static final Pattern WORDS =
            Pattern.compile("No space left on device|Disk quota exceeded|File too large|not enough space on the disk");

    private FullDisk() {}

    public static boolean is(IOException failure) {
        return WORDS.matcher(String.valueOf(failure.getMessage())).find();
    }
}
