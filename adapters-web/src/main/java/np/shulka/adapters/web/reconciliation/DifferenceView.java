package np.shulka.adapters.web.reconciliation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import np.shulka.application.reconciliation.Reconciliations.Listed;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.reconciliation.Told;
import org.jspecify.annotations.Nullable;

/** Where our books and what others say are not the same. */
@Schema(name = "Difference", description = "Where our books and the other side are not the same")
record DifferenceView(
    @Schema(description = "Its place in the report, counted from 1") long place,
    @Schema(description = "What sort it is; more may come", example = "paid-not-settled")
        String kind,
    @Nullable UUID paymentId,
    @Nullable String gatewayTransactionId,
    @Schema(description = "The line of the file") @Nullable Integer line,
    @Schema(description = "What our books say") String ours,
    @Schema(description = "What the other side says") String theirs,
    @Schema(description = "In plain words") String words,
    @Schema(
            allowableValues = {
              "recheck",
              "refund",
              "resolve",
              "dashboard",
              "ask-gateway",
              "mend-file",
              "run-again"
            })
        String remedy,
    @Schema(description = "What a person can do; nothing is done by itself") String advice,
    @Schema(
            description =
                "A stable name for what was wrong with that very row or call; none where the kind"
                    + " tells it all, and in reports of before. More may come",
            example = "not-an-amount")
        @Nullable String detailCode,
    @Schema(description = "What stands in the words, by name", example = "{\"cell\": \"abc\"}")
        Map<String, String> detailValues) {
  static final List<String> COLUMNS =
      List.of(
          "place",
          "kind",
          "paymentId",
          "gatewayTransactionId",
          "line",
          "ours",
          "theirs",
          "words",
          "remedy",
          "advice");

  static DifferenceView of(Listed listed) {
    Told told = listed.told();
    Optional<GatewayTransactionId> transaction = told.about().transaction();
    return new DifferenceView(
        listed.place(),
        told.kind(),
        told.about().payment().map(PaymentId::value).orElse(null),
        transaction.map(GatewayTransactionId::value).orElse(null),
        told.about().line().isPresent() ? told.about().line().getAsInt() : null,
        told.ours(),
        told.theirs(),
        told.words(),
        told.remedy().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        told.remedy().words(),
        told.detail().map(Told.Detail::code).orElse(null),
        told.detail().map(Told.Detail::values).orElseGet(Map::of));
  }

  List<String> cells() {
    return List.of(
        Long.toString(place),
        kind,
        text(paymentId),
        text(gatewayTransactionId),
        text(line),
        ours,
        theirs,
        words,
        remedy,
        advice);
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
