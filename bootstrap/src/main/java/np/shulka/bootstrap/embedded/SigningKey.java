package np.shulka.bootstrap.embedded;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;

/** What the embedded authorization server signs with; who has signed in stays so over a restart. */
final class SigningKey {
  private static final int BITS = 2048;

  private SigningKey() {}

  static RSAKey in(Path dataFolder) {
    KeptSecret kept = new KeptSecret(dataFolder, "token-signing.key");
    try {
      return RSAKey.parse(kept.orMade(SigningKey::made));
    } catch (ParseException rubbish) {
      throw kept.unusable(rubbish);
    }
  }

  private static String made() {
    try {
      String id = UUID.randomUUID().toString();
      return new RSAKeyGenerator(BITS).keyID(id).generate().toJSONString();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
