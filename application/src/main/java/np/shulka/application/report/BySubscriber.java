package np.shulka.application.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import np.shulka.domain.report.Life;

/** Hands on all lives of a subscriber together. */
final class BySubscriber {
  private final Consumer<List<Life>> each;
  private List<Life> current = new ArrayList<>();

  BySubscriber(Consumer<List<Life>> each) {
    this.each = each;
  }

  void add(Life life) {
    boolean another =
        !current.isEmpty() && !current.getFirst().subscriber().equals(life.subscriber());
    if (another) end();
    current.add(life);
  }

  /** Nobody follows. */
  void end() {
    if (!current.isEmpty()) each.accept(current);
    current = new ArrayList<>();
  }
}
