package np.shulka.application.simulation.history;

import java.util.List;

/**
 * One step of a run; put into words only when somebody reads it.
 *
 * @param at microseconds of simulated time
 * @param who the task
 * @param where the node it runs on, or nothing
 * @param what a method, or words
 */
public record Entry(
    long at, String who, String where, Object what, List<?> details, Object outcome) {}
