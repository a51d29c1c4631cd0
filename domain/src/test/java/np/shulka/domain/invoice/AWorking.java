package np.shulka.domain.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscription.Subscription;

/** What a change may be worked out from. */
public final class AWorking {
  private AWorking() {}

  /** Something else for what is left. */
  public static Purpose change(Subscription.Active active, Selection to) {
    var working = from(active.agreement().selection(), active.paid().time());
    return new Purpose.Change(to, Optional.of(working));
  }

  /** What is left of that time, from today on, with nothing to give back. */
  public static Working from(Selection before, Period left) {
    LocalDate day = LocalDate.ofInstant(left.startsAt(), ATime.NEPAL);
    return new Working(Working.Kind.INSTEAD, before, List.of(left), day, ATime.NEPAL, List.of());
  }
}
