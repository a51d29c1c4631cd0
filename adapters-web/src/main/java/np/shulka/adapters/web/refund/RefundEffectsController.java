package np.shulka.adapters.web.refund;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import np.shulka.adapters.web.problem.Refusal;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.application.refund.ChooseEffect;
import np.shulka.application.refund.ChooseEffect.Outcome;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.refund.Effect;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/admin/refunds", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Admin: refunds", description = "Money that goes back, and the notes that tell of it")
final class RefundEffectsController {
  private final ChooseEffect choosing;

  RefundEffectsController(ChooseEffect choosing) {
    this.choosing = choosing;
  }

  @PostMapping(path = "/{id}/effect", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "chooseRefundEffect",
      summary = "Say what becomes of the subscription of a refund made in Khalti's dashboard",
      description =
          "It was booked with access as it was, as nobody had said. It can be said once, as long as"
              + " what was paid for is not over. Where credit paid for a part of a period that goes"
              + " before it begins, that is credit again, as a refund of no money.")
  @Refuses({
    "403 forbidden",
    "404 refund-not-found",
    "409 refund-effect-decided",
    "409 refund-only-whole",
    "409 refund-ends-nothing",
    "409 refund-ends-other-time"
  })
  RefundView choose(Caller caller, @PathVariable UUID id, @RequestBody EffectRequest request) {
    Effect effect = request.effect();
    return switch (choosing.choose(request.by(caller), new RefundId(id), effect)) {
      case Outcome.Chosen(var refund) -> RefundView.of(refund);
      case Outcome.Decided _ ->
          throw Refusal.conflict(
              "refund-effect-decided",
              "Only of what was refunded in Khalti's dashboard it is said later what becomes of the"
                  + " subscription, and once.");
      case Outcome.NoEffect _ -> throw RefundRefusals.noEffect();
      case Outcome.OnlyWhole _ -> throw RefundRefusals.onlyWhole();
      case Outcome.EndsMore(_, var beside) -> throw RefundRefusals.endsMore(beside);
    };
  }
}
