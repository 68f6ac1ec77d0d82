package org.saransh.portal;

/**
 * The backups.
 *
 * @param last how old the newest is
 * @param origin what this service was filled from; null: nothing
 * @param act asks for one
 */
public record BackupsView(String last, String origin, Grid all, Act act) {}
