package np.shulka.adapters.persistence.work;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Configuration;

/** The statements that were rendered so far, by what they depend on; there are a few dozen. */
final class Texts {
  private final Configuration settings;
  private final Map<List<WriteStatement.Form>, Text> writes = new ConcurrentHashMap<>();

  Texts(Configuration settings) {
    this.settings = settings;
  }

  Text of(List<WriteStatement.Form> forms) {
    return writes.computeIfAbsent(forms, missing -> WriteStatement.text(settings, missing));
  }
}
