package np.shulka.application.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Setting;
import np.shulka.domain.ledger.PostingId;
import np.shulka.domain.ledger.Slip;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Closes every local day that is over, one after the other, and earns what was paid for it. */
@PrimaryPort
public final class RecogniseRevenue {
  private final Ledger ledger;
  private final Setting setting;

  public RecogniseRevenue(Ledger ledger, Setting setting) {
    this.ledger = ledger;
    this.setting = setting;
  }

  /** Returns how many days it closed; where another node is at it, the rest is left to that one. */
  public int recognise() {
    int closed = 0;
    Instant now = setting.now();
    while (openAndOver(now).filter(day -> close(day, now)).isPresent()) closed++;
    return closed;
  }

  private Optional<LocalDate> openAndOver(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, setting.zone());
    return ledger.firstOpenDay(setting.zone()).filter(day -> day.isBefore(today));
  }

  private boolean close(LocalDate day, Instant now) {
    try {
      Slip slip = new Slip(new PostingId(setting.identifiers().next()), now);
      ledger.recognise(day, setting.zone(), slip);
      return true;
    } catch (LostRace byAnother) {
      return false;
    }
  }
}
