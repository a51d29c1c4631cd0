package np.shulka.application.simulation.wiring;

import np.shulka.application.work.Setting;

/** A fault put into every node on purpose, which the oracles must find. */
public interface PlantedBug {
  /** No bug. */
  PlantedBug NONE = new PlantedBug() {};

  /** Puts a faulty decorator around a port; the real ports are those of a healthy node. */
  default Ports ports(Ports real) {
    return real;
  }

  /** Puts a faulty variant in the place of a use case. */
  default UseCases useCases(Ports ports, Setting setting) {
    return UseCases.over(ports, setting);
  }
}
