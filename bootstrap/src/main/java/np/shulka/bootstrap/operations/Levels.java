package np.shulka.bootstrap.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Gauges that show what was seen last. */
final class Levels {
  private Levels() {}

  static AtomicLong count(MeterRegistry meters, String name, String what, String... tags) {
    AtomicLong level = new AtomicLong();
    Gauge.builder(name, () -> level).description(what).tags(tags).register(meters);
    return level;
  }

  static AtomicLong seconds(MeterRegistry meters, String name, String what) {
    AtomicLong level = new AtomicLong();
    TimeGauge.builder(name, () -> level, TimeUnit.SECONDS).description(what).register(meters);
    return level;
  }
}
