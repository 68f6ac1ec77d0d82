package org.saransh.storage;

/** Says which files of the {@link ContentStore} somebody needs; all others are left over. */
public interface KeptContent {

    /** A query whose one column gives the SHA-256 of each. */
    String query();
}
