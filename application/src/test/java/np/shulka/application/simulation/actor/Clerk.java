package np.shulka.application.simulation.actor;

import np.shulka.domain.identity.InvoiceId;

/** One of our servers, as whoever deals with papers sees it. */
public interface Clerk {
  /** Tells the tax office of what it has not heard of, as every node does; says of how many. */
  int tells();

  /** Prints what an invoice has become; says whether it is there. */
  boolean prints(InvoiceId invoice);
}
