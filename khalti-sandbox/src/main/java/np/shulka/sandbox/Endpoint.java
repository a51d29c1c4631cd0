package np.shulka.sandbox;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A call of a merchant's server to Khalti that can be made to fail. */
public enum Endpoint {
  INITIATE("/api/v2/epayment/initiate/"),
  LOOKUP("/api/v2/epayment/lookup/"),
  REFUND("/api/(v2/)?merchant-transaction/[^/]+/refund/"),
  TRANSACTIONS("/api/(v2/)?merchant-transaction/"),
  TRANSACTION("/api/(v2/)?merchant-transaction/[^/]+/"),
  VERIFY("/api/(v2/)?payment/verify/"),
  STATUS("/api/(v2/)?payment/status/");

  private final Pattern path;

  Endpoint(String path) {
    this.path = Pattern.compile(path);
  }

  /** The endpoint a request to this path is for, if it is for one of these. */
  public static Optional<Endpoint> at(String path) {
    return Arrays.stream(values()).filter(one -> one.path.matcher(path).matches()).findFirst();
  }
}
