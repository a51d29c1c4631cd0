package np.shulka.adapters.web.partner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import np.shulka.adapters.web.subscription.EntitlementsView;
import tools.jackson.databind.json.JsonMapper;

/** Names a state of entitlements: the same for the same state, on every node. */
final class EntitlementsTag {
  private static final int BYTES = 12;

  private EntitlementsTag() {}

  static String of(EntitlementsView view) {
    // as JSON, where no text can be taken for a number, or for two features
    String state =
        JsonMapper.shared()
            .writeValueAsString(
                List.of(
                    view.active(),
                    String.valueOf(view.validUntil()),
                    new TreeMap<>(view.features()),
                    view.overLimit()));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
      return "\"" + HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES)) + "\"";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
