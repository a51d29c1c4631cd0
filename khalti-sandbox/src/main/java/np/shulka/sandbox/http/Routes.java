package np.shulka.sandbox.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which action answers which path. */
public final class Routes {

  /** Answers a request; the second argument is what the path names, or nothing. */
  @FunctionalInterface
  public interface Action {
    Reply answer(Request request, String named);
  }

  /** An action with the name a path gave it. */
  public record Match(Action action, String named) {}

  private record Open(String prefix, String suffix, Action action) {}

  private final Map<String, Match> fixed = new HashMap<>();
  private final List<Open> open = new ArrayList<>();

  /** Adds a path, which may name one thing as <code>{id}</code>. */
  public void add(String path, Action action) {
    int brace = path.indexOf("{id}");
    if (brace < 0) {
      fixed.put(path, new Match(action, ""));
    } else {
      open.add(new Open(path.substring(0, brace), path.substring(brace + 4), action));
    }
  }

  /** What answers this path, unless nothing does. */
  public Optional<Match> match(String path) {
    Match exact = fixed.get(path);
    if (exact != null) {
      return Optional.of(exact);
    }
    for (Open route : open) {
      int end = path.length() - route.suffix.length();
      if (end > route.prefix.length()
          && path.startsWith(route.prefix)
          && path.endsWith(route.suffix)
          && path.indexOf('/', route.prefix.length()) >= end) {
        String named = path.substring(route.prefix.length(), end);
        return Optional.of(new Match(route.action, named));
      }
    }
    return Optional.empty();
  }
}
