package np.shulka.adapters.web.why;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import np.shulka.domain.money.Period;

/** A stretch of time, half open. */
@Schema(name = "ExplainedTime", description = "From its start on, up to its end")
record TimeView(Instant startsAt, Instant endsAt) {
  static TimeView of(Period period) {
    return new TimeView(period.startsAt(), period.endsAt());
  }
}
