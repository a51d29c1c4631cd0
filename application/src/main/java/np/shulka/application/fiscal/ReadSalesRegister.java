package np.shulka.application.fiscal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import np.shulka.domain.money.Period;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Hands admins the sales register of a period, however long, entry by entry. */
@PrimaryPort
public final class ReadSalesRegister {
  private static final int AT_ONCE = 1_000;
  private final SalesRegister register;

  public ReadSalesRegister(SalesRegister register) {
    this.register = register;
  }

  public void read(Period period, Consumer<FiscalRecord> reader) {
    Optional<FiscalRecord> last = Optional.empty();
    List<FiscalRecord> part;
    do {
      part = register.part(period, last, AT_ONCE);
      part.forEach(reader);
      if (!part.isEmpty()) last = Optional.of(part.getLast());
    } while (part.size() == AT_ONCE);
  }
}
