package np.shulka.adapters.web.fiscal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Refusal;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.adapters.web.wire.ReasonRequest;
import np.shulka.adapters.web.wire.Words;
import np.shulka.application.fiscal.Filing;
import np.shulka.application.fiscal.ListFilings;
import np.shulka.application.fiscal.RetryFiling;
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
@RequestMapping(path = "/api/v1/admin/fiscal-filings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Admin: tax office", description = "What is accounted for to the tax office")
final class FilingsController {
  private final ListFilings all;
  private final RetryFiling retrying;

  FilingsController(ListFilings all, RetryFiling retrying) {
    this.all = all;
    this.retrying = retrying;
  }

  @GetMapping
  @Operation(
      operationId = "listFilings",
      summary = "What the tax office was told, newest document first",
      description = "Those that it refused wait for a person: `?status=refused`.")
  @Refuses("403 forbidden")
  FilingList list(
      @RequestParam(required = false)
          @Parameter(
              description = "As in Filing",
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {"waiting", "accepted", "refused"}))
          @Nullable String status,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    return FilingList.of(all.list(status(status), PageQuery.of(limit, after)));
  }

  @PostMapping(path = "/{documentId}/retry", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "retryFiling",
      summary = "Have the tax office told again of what it refused")
  @Refuses({"403 forbidden", "404 filing-not-found", "409 filing-not-refused"})
  FilingView retry(
      Caller caller,
      @PathVariable UUID documentId,
      @RequestBody(required = false) @Nullable ReasonRequest request) {
    return retrying
        .retry(ReasonRequest.by(caller, request), documentId)
        .map(FilingView::of)
        .orElseThrow(
            () ->
                Refusal.conflict(
                    "filing-not-refused", "The tax office did not refuse this document."));
  }

  private static Optional<Filing.Status> status(@Nullable String name) {
    if (name == null) return Optional.empty();
    for (Filing.Status status : Filing.Status.values()) {
      if (Words.kebab(status).equals(name)) return Optional.of(status);
    }
    throw new InvalidRequest("status", "is waiting, accepted or refused");
  }
}
