package np.shulka.adapters.web.partner;

import np.shulka.adapters.web.problem.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** Whether only deliveries are asked for that are not over. */
final class OnItsWay {
  private OnItsWay() {}

  static boolean only(@Nullable String status) {
    if (status == null || status.equals("pending")) return status != null;
    throw new InvalidRequest("status", "is pending or not said");
  }
}
