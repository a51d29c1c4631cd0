package np.shulka.application.simulation.store;

/** How a call of a port reaches what is behind it. */
@FunctionalInterface
public interface Access {
  Object call(Invocation call);
}
