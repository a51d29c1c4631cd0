package np.shulka.application.partner;

import java.time.Duration;
import np.shulka.application.partner.Deliveries.Status;
import np.shulka.application.work.Setting;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Deletes what was sent to endpoints after a time; the events themselves stay. */
@PrimaryPort
public final class ForgetDeliveries {
  private final Deliveries deliveries;
  private final Duration delivered;
  private final Duration dead;
  private final Setting setting;

  /**
   * Keeps them so long.
   *
   * @param delivered what was taken
   * @param dead what was not, so that it can be sent again
   */
  public ForgetDeliveries(
      Deliveries deliveries, Duration delivered, Duration dead, Setting setting) {
    if (delivered.isNegative() || dead.compareTo(delivered) < 0) {
      throw new IllegalArgumentException("dead deliveries are kept at least as long as others");
    }
    this.deliveries = deliveries;
    this.delivered = delivered;
    this.dead = dead;
    this.setting = setting;
  }

  /**
   * Deletes at most so many of each kind, and gives as many up that nobody is to get any more,
   * which are deleted in their turn.
   *
   * @return how many
   */
  public int forget(int limit) {
    return deliveries.giveUp(limit)
        + deliveries.forget(Status.DELIVERED, setting.now().minus(delivered), limit)
        + deliveries.forget(Status.DEAD, setting.now().minus(dead), limit)
        + deliveries.forget(Status.SKIPPED, setting.now().minus(dead), limit);
  }
}
