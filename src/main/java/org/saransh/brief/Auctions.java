package org.saransh.brief;

import java.util.List;

/**
 * The auctions in the brief.
 *
 * @param leasesAndLicences tranches of mining leases and composite licences
 * @param explorationLicences tranches of exploration licences, never counted together with the others
 * @param totals rates over the tranches, each naming its denominator
 */
public record Auctions(
        List<TrancheLine> leasesAndLicences, List<TrancheLine> explorationLicences, List<Statement> totals) {}
