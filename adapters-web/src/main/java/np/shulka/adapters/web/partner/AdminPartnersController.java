package np.shulka.adapters.web.partner;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Refusal;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.adapters.web.wire.ReasonRequest;
import np.shulka.adapters.web.wire.SecretAnswer;
import np.shulka.application.partner.CreatePartner;
import np.shulka.application.partner.DisablePartner;
import np.shulka.application.partner.ListPartners;
import np.shulka.application.partner.RotatePartnerSecret;
import np.shulka.domain.identity.PartnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/admin/partners", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Admin: partners", description = "Teams that build on the partner API")
final class AdminPartnersController {
  private final ListPartners all;
  private final CreatePartner creation;
  private final DisablePartner disabling;
  private final RotatePartnerSecret rotation;

  AdminPartnersController(
      ListPartners all,
      CreatePartner creation,
      DisablePartner disabling,
      RotatePartnerSecret rotation) {
    this.all = all;
    this.creation = creation;
    this.disabling = disabling;
    this.rotation = rotation;
  }

  @GetMapping
  @Operation(operationId = "listPartners", summary = "All partners, newest first")
  @Refuses("403 forbidden")
  PartnerList list(
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    return PartnerList.of(all.list(PageQuery.of(limit, after)));
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "createPartner",
      summary = "Let a team in",
      description =
          "Its secret is told only here, and kept nowhere: not under an Idempotency-Key either.")
  @Refuses({"403 forbidden", "409 client-id-taken"})
  PartnerView create(Caller caller, @RequestBody PartnerRequest request) {
    var by = ReasonRequest.of(caller, request.reason());
    return switch (creation.create(by, request.draft())) {
      case CreatePartner.Outcome.Created(var partner, var secret) ->
          SecretAnswer.telling(PartnerView.telling(partner, secret));
      case CreatePartner.Outcome.ClientIdTaken _ ->
          throw Refusal.conflict("client-id-taken", "Another partner has that client id.");
      case CreatePartner.Outcome.Reserved _ ->
          throw new InvalidRequest(
              "clientId", "is reserved for Shulka itself: choose another, or leave it out");
    };
  }

  @PostMapping("/{id}/disable")
  @Operation(
      operationId = "disablePartner",
      summary = "Shut a team out for good",
      description = "Also tokens that it has already; its subscribers stay.")
  @Refuses({"403 forbidden", "404 partner-not-found"})
  PartnerView disable(
      Caller caller,
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable ReasonRequest request) {
    return PartnerView.of(disabling.disable(ReasonRequest.by(caller, request), new PartnerId(id)));
  }

  @PostMapping("/{id}/rotate-secret")
  @Operation(
      operationId = "rotatePartnerSecret",
      summary = "Give a team another secret",
      description = "The one before is worth nothing from then on; the new one is told only here.")
  @Refuses({"403 forbidden", "404 partner-not-found", "409 partner-disabled"})
  PartnerView rotate(
      Caller caller,
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable ReasonRequest request) {
    return switch (rotation.rotate(ReasonRequest.by(caller, request), new PartnerId(id))) {
      case RotatePartnerSecret.Outcome.Rotated(var partner, var secret) ->
          SecretAnswer.telling(PartnerView.telling(partner, secret));
      case RotatePartnerSecret.Outcome.Disabled _ ->
          throw Refusal.conflict("partner-disabled", "This partner was shut out.");
    };
  }
}
