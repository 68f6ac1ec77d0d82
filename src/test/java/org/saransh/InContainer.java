package org.saransh;

import java.io.File;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What the tests that run inside the server deploy: the real archive, with what they say their assertions in. */
public final class InContainer {

    private InContainer() {}

    public static WebArchive archive() {
        return ShrinkWrap.create(ZipImporter.class, "in-container.war")
                .importFrom(new File(System.getProperty("saransh.war")))
                .as(WebArchive.class)
                .addAsLibrary(new File(Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()));
    }
}
