package org.saransh.brief;

/** What changed in the register between two instants. */
public record Change(ChangeGroup group, Statement statement) {}
