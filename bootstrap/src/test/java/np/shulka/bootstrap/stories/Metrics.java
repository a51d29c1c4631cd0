package np.shulka.bootstrap.stories;

import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import np.shulka.bootstrap.demo.Browser;
import np.shulka.bootstrap.demo.SignIn;

/** What a node tells Prometheus, asked for by an operator. */
record Metrics(Node node, String token) {
  static Metrics of(Node node) {
    return new Metrics(node, new SignIn(node.address()).as("admin"));
  }

  String text() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(node.address().resolve("/actuator/prometheus"))
            .header("Authorization", "Bearer " + token)
            .GET();
    return new Browser().send(request).body();
  }

  /** By name and labels, as they are written. */
  Map<String, Double> values() {
    Map<String, Double> values = new HashMap<>();
    for (String line : text().lines().toList()) {
      int space = line.lastIndexOf(' ');
      if (line.startsWith("shulka_")) {
        values.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
      }
    }
    return values;
  }

  double value(String name) {
    return values().getOrDefault(name, Double.NaN);
  }

  /** Names of all that is ours; the longest of what is measured belongs to it. */
  Set<String> names() {
    return text()
        .lines()
        .filter(line -> line.startsWith("# TYPE shulka_"))
        .map(line -> line.replaceAll("# TYPE (\\S+) .*", "$1").replaceAll("_max$", ""))
        .collect(Collectors.toSet());
  }
}
