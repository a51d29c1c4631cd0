package np.shulka.adapters.web.migration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Refusal;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.adapters.web.wire.ReasonRequest;
import np.shulka.application.migration.ApplyMigration;
import np.shulka.application.migration.ListMigrations;
import np.shulka.application.migration.RehearseMigration;
import np.shulka.application.migration.ShowRehearsal;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.RehearsalId;
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
@RequestMapping(
    path = "/api/v1/admin/plans/{code}/migrations",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Admin: plans", description = "What is sold; versions never change")
final class MigrationsController {
  private final RehearseMigration rehearsing;
  private final ShowRehearsal rehearsals;
  private final ApplyMigration applying;
  private final ListMigrations migrations;

  MigrationsController(
      RehearseMigration rehearsing,
      ShowRehearsal rehearsals,
      ApplyMigration applying,
      ListMigrations migrations) {
    this.rehearsing = rehearsing;
    this.rehearsals = rehearsals;
    this.applying = applying;
    this.migrations = migrations;
  }

  @PostMapping(path = "/rehearsals", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "rehearseMigration",
      summary = "See who would be moved to a newer version, and what they would pay when",
      description = "Nobody is moved; what was found is kept, and a migration names it.")
  @Refuses({
    "403 forbidden",
    "404 plan-not-found",
    "409 migration-of-another-interval",
    "409 migration-goes-back"
  })
  RehearsalView rehearse(
      Caller caller, @PathVariable String code, @RequestBody RehearsalRequest request) {
    var wish = new RehearseMigration.Wish(code(code), request.version(), request.lead());
    var by = ReasonRequest.of(caller, request.reason());
    return switch (rehearsing.rehearse(by, wish, PageQuery.of(null, null))) {
      case RehearseMigration.Outcome.Done(var found) -> RehearsalView.of(found);
      case RehearseMigration.Outcome.NoSuchPlan _ -> throw noSuchPlan();
      case RehearseMigration.Outcome.NoSuchVersion _ ->
          throw new InvalidRequest("toVersion", "is a version of the plan");
      case RehearseMigration.Outcome.TooLate _ ->
          throw new InvalidRequest("effectiveFrom", "is to come");
      case RehearseMigration.Outcome.MovedFurther _ ->
          throw Refusal.conflict(
              "migration-goes-back", "A migration to a later version was announced before.");
      case RehearseMigration.Outcome.OtherInterval _ ->
          throw Refusal.conflict(
              "migration-of-another-interval",
              "Somebody pays an older version by another interval than that one.");
    };
  }

  @GetMapping("/rehearsals/{id}")
  @Operation(operationId = "readRehearsal", summary = "What a rehearsal found, part by part")
  @Refuses({"403 forbidden", "404 rehearsal-not-found", "404 plan-not-found"})
  RehearsalView read(
      @PathVariable String code,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    return rehearsals
        .show(code(code), new RehearsalId(id), PageQuery.of(limit, after))
        .map(RehearsalView::of)
        .orElseThrow(MigrationsController::noSuchRehearsal);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "announceMigration",
      summary = "Announce a migration as it was rehearsed, and tell whom it moves",
      description =
          "Periods that start after the notice are of the newer version; what was asked for keeps"
              + " its price. If it would do something else than was shown, it says what changed.")
  @Refuses({
    "403 forbidden",
    "404 plan-not-found",
    "404 rehearsal-not-found",
    "409 rehearsal-stale"
  })
  MigrationView announce(
      Caller caller, @PathVariable String code, @RequestBody MigrationRequest request) {
    return switch (applying.apply(request.by(caller), code(code), request.rehearsal())) {
      case ApplyMigration.Outcome.Announced(var migration) -> MigrationView.of(migration);
      case ApplyMigration.Outcome.NoSuchPlan _ -> throw noSuchPlan();
      case ApplyMigration.Outcome.NoSuchRehearsal _ -> throw noSuchRehearsal();
      case ApplyMigration.Outcome.Stale(var news) ->
          throw Refusal.conflict(
              "rehearsal-stale", "It would not do what was shown; rehearse it again.", told(news));
    };
  }

  @GetMapping
  @Operation(operationId = "listMigrations", summary = "Every migration of a plan, oldest first")
  @Refuses({"403 forbidden", "404 plan-not-found"})
  MigrationList list(@PathVariable String code) {
    return MigrationList.of(
        migrations.list(code(code)).orElseThrow(MigrationsController::noSuchPlan));
  }

  private static Map<String, Object> told(ApplyMigration.News news) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("versionPublished", news.version());
    told.put("migrationAnnounced", news.migration());
    told.put("tooOld", news.old());
    told.put("subscriptionsCame", news.drift().came());
    told.put("subscriptionsWent", news.drift().went());
    told.put("subscriptionsAltered", news.drift().altered());
    return told;
  }

  private static PlanCode code(String code) {
    try {
      return new PlanCode(code);
    } catch (IllegalArgumentException notACode) {
      throw noSuchPlan();
    }
  }

  private static Refusal noSuchPlan() {
    return Refusal.absent("plan-not-found", "There is no plan of that code.");
  }

  private static Refusal noSuchRehearsal() {
    return Refusal.absent("rehearsal-not-found", "There was no such rehearsal for this plan.");
  }
}
