package org.saransh.brief;

/** A rendition as it is handed out. */
public record StoredRendition(String fileName, String mediaType, String sha256, byte[] content) {}
