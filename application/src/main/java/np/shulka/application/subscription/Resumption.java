package np.shulka.application.subscription;

import java.util.Map;
import np.shulka.application.work.Event;
import np.shulka.application.work.Setting;
import np.shulka.domain.subscription.Subscription;

/** What others are told when a pause is over, whoever ended it. */
public final class Resumption {
  private Resumption() {}

  public static Event event(Subscription.Active resumed, Setting setting) {
    return setting.event(
        "subscription.resumed",
        setting.now(),
        Map.of(
            "subscriptionId", resumed.id().toString(),
            "startsAt", resumed.paid().time().startsAt().toString(),
            "endsAt", resumed.paid().time().endsAt().toString()));
  }
}
