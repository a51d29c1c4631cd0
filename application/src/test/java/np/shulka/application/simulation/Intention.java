package np.shulka.application.simulation;

import np.shulka.application.simulation.actor.Role;

/**
 * That somebody is going to act at a moment; drawn before anything happens, so that any part of the
 * intentions of a seed can be played again.
 *
 * @param at microseconds of simulated time
 * @param person the number of the person it is about
 * @param seed of all draws that follow from it
 */
record Intention(long at, Role role, int person, long seed) {
  String name() {
    return role.name() + "/p" + person;
  }
}
