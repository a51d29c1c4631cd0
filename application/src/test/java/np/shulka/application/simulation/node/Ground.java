package np.shulka.application.simulation.node;

import np.shulka.application.fiscal.FiscalOffice;
import np.shulka.application.fiscal.Press;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.simulation.fault.FaultMix;
import np.shulka.application.simulation.fault.Outages;
import np.shulka.application.simulation.history.History;
import np.shulka.application.simulation.schedule.Scheduler;
import np.shulka.application.simulation.store.SimulatedStore;
import np.shulka.application.work.Identifiers;

/** What all nodes stand on. */
public record Ground(
    Scheduler scheduler,
    History history,
    FaultMix faults,
    Outages outages,
    SimulatedStore store,
    PaymentGatewayPort gateway,
    Outside outside,
    Identifiers identifiers) {

  /** Who is told of documents, and what they are printed on. */
  public record Outside(FiscalOffice office, Press press) {}
}
