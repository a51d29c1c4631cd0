package np.shulka.application.simulation.stage;

import java.util.List;
import np.shulka.application.simulation.actor.Person;
import np.shulka.application.simulation.fault.Outages;
import np.shulka.application.simulation.gateway.Khalti;
import np.shulka.application.simulation.node.Cluster;
import np.shulka.application.simulation.node.Sweepers;
import np.shulka.application.simulation.schedule.Scheduler;
import np.shulka.application.simulation.store.SimulatedStore;

/** Everything that somebody can act on in the simulation. */
public record Scene(
    Scheduler scheduler,
    Cluster cluster,
    Sweepers sweepers,
    Khalti khalti,
    Outages outages,
    SimulatedStore store,
    List<Person> people) {}
