package np.shulka.bootstrap.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;

/** What sessions keep, as bytes. */
final class KeptObjects {
  private static final Logger LOG = LoggerFactory.getLogger(KeptObjects.class);

  /** Ours, the framework's, and Java's own: nothing else was ever put in. */
  private static final ObjectInputFilter EXPECTED =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=30;maxbytes=1000000;np.shulka.**;org.springframework.security.**;"
              + "java.lang.*;java.util.**;java.time.**;java.net.*;!*");

  private KeptObjects() {}

  @SuppressWarnings("NullAway") // nothing is what a session answers for what it does not have
  static ConversionService conversion() {
    GenericConversionService conversion = new GenericConversionService();
    conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
    conversion.addConverter(byte[].class, Object.class, KeptObjects::read);
    return conversion;
  }

  /** What another version wrote and this one cannot read was never there: people sign in again. */
  private static @Nullable Object read(byte[] bytes) {
    try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      objects.setObjectInputFilter(EXPECTED);
      return objects.readObject();
    } catch (IOException | ClassNotFoundException | RuntimeException unreadable) {
      LOG.warn("something in a session cannot be read: {}", unreadable.toString());
      return null;
    }
  }
}
