package np.shulka.application.partner;

import np.shulka.application.work.Setting;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Puts new events on their way to the endpoints that want them. */
@PrimaryPort
public final class FanOutEvents {
  private final Deliveries deliveries;
  private final Setting setting;

  public FanOutEvents(Deliveries deliveries, Setting setting) {
    this.deliveries = deliveries;
    this.setting = setting;
  }

  /**
   * Deals with at most so many events.
   *
   * @return how many; less than the limit means that there is no point in going on now
   */
  public int fanOut(int limit) {
    return deliveries.fanOut(setting.now(), limit);
  }
}
