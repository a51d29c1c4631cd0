package np.shulka.bootstrap.architecture.planted.application.thing;

import org.jmolecules.architecture.hexagonal.SecondaryPort;

@SecondaryPort
public class PortThatIsAClass {
  public void use() {}
}
