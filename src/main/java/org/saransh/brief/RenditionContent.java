package org.saransh.brief;

import jakarta.enterprise.context.ApplicationScoped;
import org.saransh.storage.KeptContent;

/** The bytes of every rendition are kept as long as its edition is, and so is the report of its check. */
@ApplicationScoped
class RenditionContent implements KeptContent {

    @Override
    public String query() {
        return "select sha256 from rendition union select conformance_sha256 from rendition"
                + " where conformance_sha256 is not null order by 1";
    }
}
