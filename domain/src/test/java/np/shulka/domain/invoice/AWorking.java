package np.shulka.domain.invoice;

import java.time.LocalDate;
import java.util.List;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Period;

/** What a change may be worked out from. */
public final class AWorking {
  private AWorking() {}

  /** What is left of that time, from today on, with nothing to give back. */
  public static Working from(Selection before, Period left) {
    LocalDate day = LocalDate.ofInstant(left.startsAt(), ATime.NEPAL);
    return new Working(Working.Kind.INSTEAD, before, List.of(left), day, ATime.NEPAL, List.of());
  }
}
