package np.shulka.application.fiscal;

import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Puts documents on paper: words, dates, amounts and who sells are its business. */
@SecondaryPort
public interface Press {
  byte[] print(Paper paper, Wish wish);
}
