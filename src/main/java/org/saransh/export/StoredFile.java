package org.saransh.export;

/** A file that lies whole in its folder. */
record StoredFile(long size, String sha256) {}
