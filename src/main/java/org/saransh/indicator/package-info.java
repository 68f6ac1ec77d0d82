/**
 * Figures about supply and market: an indicator is one series (name, unit and scope), an observation its value in one period.
 *
 * <p>Decision: the scope is part of what makes a series. Two figures with different scopes are never one series, however alike
 * their names are ("lithium imports" means cells in one reply and chemicals in another).
 */
package org.saransh.indicator;
