package org.saransh.configuration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** One part of the file, read from and written through the door of the room that keeps it. */
interface Part {

    /** All that there is, by ids. */
    List<ObjectNode> all();

    /** @throws org.saransh.http.ProblemException in the words of the room */
    Outcome write(Entry entry);
}
