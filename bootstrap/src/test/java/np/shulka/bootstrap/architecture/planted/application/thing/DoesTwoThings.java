package np.shulka.bootstrap.architecture.planted.application.thing;

import org.jmolecules.architecture.hexagonal.PrimaryPort;

@PrimaryPort
public class DoesTwoThings {
  public void one() {}

  public void another() {}
}
