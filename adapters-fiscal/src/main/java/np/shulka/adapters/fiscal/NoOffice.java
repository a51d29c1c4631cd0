package np.shulka.adapters.fiscal;

import np.shulka.application.fiscal.FiscalOffice;
import np.shulka.application.fiscal.FiscalRecord;

/** Nobody has to be told of documents. */
final class NoOffice implements FiscalOffice {
  @Override
  public Role role() {
    return Role.NONE;
  }

  @Override
  public Answer tell(FiscalRecord record) {
    throw new IllegalStateException("nobody listens");
  }
}
