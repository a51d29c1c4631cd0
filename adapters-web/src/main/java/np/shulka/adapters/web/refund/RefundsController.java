package np.shulka.adapters.web.refund;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Refusal;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.adapters.web.wire.ReasonRequest;
import np.shulka.adapters.web.wire.Words;
import np.shulka.application.audit.By;
import np.shulka.application.refund.ApproveRefund;
import np.shulka.application.refund.DeclineRefund;
import np.shulka.application.refund.ListRefunds;
import np.shulka.application.refund.ReadRefund;
import np.shulka.application.refund.RefundSearch;
import np.shulka.application.refund.ResolveRefund;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.identity.SubscriberId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/admin/refunds", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Admin: refunds", description = "Money that goes back, and the notes that tell of it")
final class RefundsController {
  private final ListRefunds all;
  private final ReadRefund one;
  private final ApproveRefund approving;
  private final DeclineRefund declining;
  private final ResolveRefund resolving;

  RefundsController(
      ListRefunds all,
      ReadRefund one,
      ApproveRefund approving,
      DeclineRefund declining,
      ResolveRefund resolving) {
    this.all = all;
    this.one = one;
    this.approving = approving;
    this.declining = declining;
    this.resolving = resolving;
  }

  @GetMapping
  @Operation(operationId = "listRefunds", summary = "Everybody's refunds, newest first")
  @Refuses("403 forbidden")
  RefundList list(
      @RequestParam(required = false)
          @Parameter(
              schema =
                  @Schema(
                      allowableValues = {
                        "awaiting-approval",
                        "requested",
                        "sent",
                        "unknown",
                        "parked",
                        "confirmed",
                        "rejected"
                      }))
          @Nullable String status,
      @RequestParam(required = false) @Nullable UUID paymentId,
      @RequestParam(required = false) @Nullable UUID subscriberId,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    var search =
        new RefundSearch(
            standing(status),
            Optional.ofNullable(paymentId).map(PaymentId::new),
            Optional.ofNullable(subscriberId).map(SubscriberId::new));
    return RefundList.of(all.list(search, PageQuery.of(limit, after)));
  }

  private static Optional<RefundSearch.Standing> standing(@Nullable String status) {
    if (status == null) return Optional.empty();
    for (RefundSearch.Standing standing : RefundSearch.Standing.values()) {
      if (Words.kebab(standing).equals(status)) return Optional.of(standing);
    }
    throw new InvalidRequest("status", "is no status of a refund");
  }

  @GetMapping("/{id}")
  @Operation(operationId = "readRefund", summary = "How far a refund got")
  @Refuses({"403 forbidden", "404 refund-not-found"})
  RefundView read(@PathVariable UUID id) {
    return RefundView.of(one.read(new RefundId(id)));
  }

  @PostMapping(path = "/{id}/approve", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "approveRefund",
      summary = "Agree to a refund that somebody else asked for",
      description =
          "It is sent then. Where a bank paid, Khalti wants the payer's number; whoever asked may not"
              + " have said it, and nobody has where Shulka proposes what was not used in 72 hours.")
  @Refuses({
    "403 forbidden",
    "404 refund-not-found",
    "409 refund-not-waiting",
    "409 refund-needs-another-approver"
  })
  RefundView approve(
      Caller caller,
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable ApproveRequest request) {
    By by = ApproveRequest.by(caller, request);
    Optional<String> mobile = ApproveRequest.numberIn(request);
    return switch (approving.approve(by, new RefundId(id), mobile)) {
      case ApproveRefund.Outcome.Approved(var refund) -> RefundView.of(refund);
      case ApproveRefund.Outcome.NotWaiting _ -> throw notWaiting();
      case ApproveRefund.Outcome.SamePerson _ ->
          throw Refusal.conflict(
              "refund-needs-another-approver", "Who asked for a refund cannot approve it.");
    };
  }

  @PostMapping(path = "/{id}/decline", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "declineRefund",
      summary = "Decline a refund that waits for approval",
      description = "Also who asked for it may take it back like that.")
  @Refuses({"403 forbidden", "404 refund-not-found", "409 refund-not-waiting"})
  RefundView decline(
      Caller caller,
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable ReasonRequest request) {
    return declining
        .decline(ReasonRequest.by(caller, request), new RefundId(id))
        .map(RefundView::of)
        .orElseThrow(RefundsController::notWaiting);
  }

  @PostMapping(path = "/{id}/resolve", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "resolveRefund",
      summary = "Settle by hand a refund whose outcome Khalti could not tell",
      description =
          "Khalti is asked once more, and what it says rules out what it cannot be; the note is the"
              + " evidence for the rest.")
  @Refuses({
    "403 forbidden",
    "404 refund-not-found",
    "409 refund-not-parked",
    "409 refund-contradicted",
    "502 gateway-answer-unusable",
    "503 gateway-unavailable"
  })
  RefundView resolve(Caller caller, @PathVariable UUID id, @RequestBody ResolveRequest request) {
    boolean done = request.isDone();
    return switch (resolving.resolve(request.by(caller), new RefundId(id), done)) {
      case ResolveRefund.Outcome.Resolved(var refund) -> RefundView.of(refund);
      case ResolveRefund.Outcome.NotParked _ ->
          throw Refusal.conflict("refund-not-parked", "This refund waits for no person.");
      case ResolveRefund.Outcome.Contradicted(_, var says) ->
          throw Refusal.conflict(
              "refund-contradicted",
              "What Khalti says now rules that out.",
              Map.of("gatewayStatus", says));
    };
  }

  private static Refusal notWaiting() {
    return Refusal.conflict("refund-not-waiting", "This refund waits for nobody's approval.");
  }
}
