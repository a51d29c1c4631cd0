package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import np.shulka.adapters.web.wire.Words;
import np.shulka.application.payment.GatewayLines;
import org.jspecify.annotations.Nullable;

/** How one kind of call to Khalti fares. */
@Schema(name = "GatewayLine", description = "How one kind of call to Khalti fares")
record GatewayLineView(
    @Schema(example = "khalti-lookup") String operation,
    @Schema(
            description = "stopped after too many failures; trying with a few calls afterwards",
            allowableValues = {"working", "stopped", "trying"})
        String state,
    @Schema(description = "How many of the latest calls are looked at") int recent,
    @Schema(description = "How many of those gave nothing") int failed,
    @Schema(description = "When a call is tried again, if none is made now")
        @Nullable Instant stoppedUntil) {
  static GatewayLineView of(GatewayLines.Line line) {
    return new GatewayLineView(
        line.operation(),
        Words.kebab(line.state()),
        line.recent(),
        line.failed(),
        line.stoppedUntil().orElse(null));
  }
}
