package org.saransh.storage;

import java.nio.file.Path;
import java.time.Clock;

/** A content store without a server. */
public final class StoreIn {

    private StoreIn() {}

    public static ContentStore folder(Path folder) {
        ContentStore store = new ContentStore();
        store.home = home(folder);
        store.clock = Clock.systemUTC();
        return store;
    }

    public static SaranshHome home(Path folder) {
        SaranshHome home = new SaranshHome();
        home.home = folder.toString();
        return home;
    }
}
