package np.shulka.adapters.web.clock;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Refusal;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.adapters.web.wire.ReasonRequest;
import np.shulka.application.clock.MoveClock;
import np.shulka.application.clock.ReadClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** In production there is nothing here. */
@RestController
@ConditionalOnProperty(name = "shulka.mode", havingValue = "demo")
@RequestMapping(path = "/api/v1/admin/test-clock", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Admin: test clock", description = "Lets time pass; outside production only")
final class TestClockController {
  private final ReadClock reading;
  private final MoveClock moving;

  TestClockController(ReadClock reading, MoveClock moving) {
    this.reading = reading;
    this.moving = moving;
  }

  @GetMapping
  @Operation(operationId = "readTestClock", summary = "What time it is for billing")
  @Refuses({"403 forbidden", "404 not-found"})
  TestClockView read() {
    return TestClockView.of(reading.read());
  }

  @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "moveTestClock",
      summary = "Let time pass",
      description =
          "Moves the billing clock forward. Everything that falls due until then happens at its"
              + " time and in order before this is answered, which may take a while. What happened"
              + " stays if it fails on the way; the clock then shows how far it came.")
  @Refuses({"403 forbidden", "404 not-found", "409 test-clock-moving"})
  TestClockView move(Caller caller, @RequestBody TestClockRequest request) {
    var by = ReasonRequest.of(caller, request.reason());
    return switch (moving.move(by, request.to())) {
      case MoveClock.Outcome.Moved(var time) -> TestClockView.of(time);
      case MoveClock.Outcome.Backwards(var now) ->
          throw new InvalidRequest(
              "now",
              "is "
                  + now
                  + " or later, for the clock only goes forward;"
                  + " to go back, begin anew with an empty database");
      case MoveClock.Outcome.TooFar(var farthest) ->
          throw new InvalidRequest("now", "is at most " + farthest + " for this once");
      case MoveClock.Outcome.BeingMoved _ ->
          throw Refusal.conflict(
              "test-clock-moving", "The clock is being moved; try again when that is done.");
    };
  }
}
