package org.saransh.work;

/** Does one kind of work. */
public interface WorkHandler {

    /** The name of the kind; never changed once work of it may be queued. */
    String kind();

    /** The queue in which its work waits. */
    default Lane lane() {
        return Lane.USUAL;
    }

    /** Does the piece of work. It may have been begun before. */
    Outcome run(String id);
}
