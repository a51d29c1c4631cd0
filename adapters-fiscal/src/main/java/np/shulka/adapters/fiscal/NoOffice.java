package np.shulka.adapters.fiscal;

import np.shulka.application.fiscal.FiscalOffice;
import np.shulka.application.fiscal.FiscalRecord;

/** Nobody has to be told of documents. */
final class NoOffice implements FiscalOffice {
  @Override
  public boolean listens() {
    return false;
  }

  @Override
  public Answer tell(FiscalRecord record) {
    throw new IllegalStateException("nobody listens");
  }
}
