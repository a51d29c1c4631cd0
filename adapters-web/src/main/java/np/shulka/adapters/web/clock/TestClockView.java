package np.shulka.adapters.web.clock;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import np.shulka.application.clock.ReadClock;

/** What the billing clock shows. */
@Schema(name = "TestClock", description = "What time it is for billing")
record TestClockView(
    Instant now,
    @Schema(description = "By how much that is later than the real time", example = "PT744H")
        String ahead) {

  static TestClockView of(ReadClock.Time time) {
    return new TestClockView(time.now(), time.ahead().toString());
  }
}
