package np.shulka.adapters.web.why;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.adapters.web.wire.ReasonRequest;
import np.shulka.application.why.ListRecomputations;
import np.shulka.application.why.ShowRecomputation;
import np.shulka.application.why.StartRecomputation;
import np.shulka.domain.identity.RecomputationId;
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
@RequestMapping(path = "/api/v1/admin/recomputations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Admin: why", description = "Why something is what it is, and whether it still is")
final class RecomputationsController {
  private final ListRecomputations all;
  private final ShowRecomputation one;
  private final StartRecomputation starting;

  RecomputationsController(
      ListRecomputations all, ShowRecomputation one, StartRecomputation starting) {
    this.all = all;
    this.one = one;
    this.starting = starting;
  }

  @GetMapping
  @Operation(
      operationId = "listRecomputations",
      summary = "The runs that worked every invoice out once more, newest first")
  @Refuses("403 forbidden")
  RecomputationList list(
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    return RecomputationList.of(all.list(PageQuery.of(limit, after)));
  }

  @GetMapping("/{id}")
  @Operation(
      operationId = "readRecomputation",
      summary = "How far a run is, and what came to something else")
  @Refuses({"403 forbidden", "404 recomputation-not-found"})
  RecomputationReport read(@PathVariable UUID id) {
    return RecomputationReport.of(one.show(new RecomputationId(id)));
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      operationId = "startRecomputation",
      summary = "Work every invoice out once more now",
      description = "It goes on by itself; one that is going on already is told instead.")
  @Refuses("403 forbidden")
  RecomputationView start(
      Caller caller, @RequestBody(required = false) @Nullable ReasonRequest request) {
    return RecomputationView.of(starting.start(ReasonRequest.by(caller, request)));
  }
}
