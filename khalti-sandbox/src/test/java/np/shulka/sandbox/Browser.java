package np.shulka.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;

/** A payer's browser without scripts. */
final class Browser {

  private final Merchant http;

  Browser(KhaltiSandbox khalti) {
    this.http = new Merchant(khalti, "");
  }

  Merchant.Answer get(String path) {
    return http.get(path);
  }

  Merchant.Answer opens(String pidx) {
    return get("/pay/?pidx=" + pidx);
  }

  /** Gives a good number and PIN, and returns the pidx. */
  String logIn(String pidx) {
    press(pidx, "wallet", Map.of("khalti_id", "9800000000", "mpin", "1111"));
    return pidx;
  }

  Merchant.Answer press(String pidx, String button, Map<String, String> typed) {
    Map<String, String> form = new LinkedHashMap<>(typed);
    form.put("pidx", pidx);
    form.put("action", button);
    return http.form("/pay/", form);
  }
}
