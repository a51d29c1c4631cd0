package np.shulka.adapters.persistence.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static np.shulka.adapters.persistence.schema.tables.GatewayReport.GATEWAY_REPORT;
import static np.shulka.adapters.persistence.schema.tables.Payment.PAYMENT;
import static np.shulka.adapters.persistence.schema.tables.VerifiedPayment.VERIFIED_PAYMENT;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.payment.KeptReport;
import np.shulka.domain.identity.ReportId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayReference;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.RawAnswer;
import np.shulka.domain.payment.SettlementProof;
import np.shulka.domain.payment.StatedStatus;
import np.shulka.domain.payment.Statement;
import np.shulka.domain.payment.WidgetToken;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** How a report lies in its row, and the proof that it became in another. */
final class ReportRows {
  private ReportRows() {}

  /** The row of a report, beside the payment that it is selected from. */
  static Map<Field<?>, @Nullable Object> report(LookupReport report) {
    Statement says = report.says();
    RawAnswer raw = report.raw();
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(GATEWAY_REPORT.ID, report.id().value());
    row.put(GATEWAY_REPORT.PAYMENT_ID, PAYMENT.ID);
    row.put(GATEWAY_REPORT.SUBSCRIBER_ID, PAYMENT.SUBSCRIBER_ID);
    row.put(GATEWAY_REPORT.ASKED, reference(report.asked()));
    row.put(GATEWAY_REPORT.ABOUT_PIDX, says.about().map(Pidx::value).orElse(null));
    row.put(GATEWAY_REPORT.STATUS, says.status().name());
    row.put(GATEWAY_REPORT.STATUS_TEXT, StoredText.of(says.stated().text(), StoredText.SHORT));
    row.put(GATEWAY_REPORT.TOTAL_PAISA, says.total().paisa());
    row.put(
        GATEWAY_REPORT.TRANSACTION_ID,
        says.transaction().map(ReportRows::transaction).orElse(null));
    row.put(GATEWAY_REPORT.FEE_PAISA, says.fee().paisa());
    row.put(GATEWAY_REPORT.REFUNDED, says.refunded());
    row.put(
        GATEWAY_REPORT.PURCHASE_ORDER,
        says.order().map(order -> StoredText.of(order, StoredText.SHORT)).orElse(null));
    row.put(GATEWAY_REPORT.HTTP_STATUS, raw.httpStatus());
    row.put(GATEWAY_REPORT.BODY, StoredText.of(raw.body(), StoredText.BODY));
    row.put(GATEWAY_REPORT.ASKED_AT, raw.askedAt());
    return row;
  }

  /** For people to read; nothing can be proven with it. */
  static KeptReport kept(Record row) {
    return new KeptReport(
        new ReportId(row.get(GATEWAY_REPORT.ID)),
        new StatedStatus(
            GatewayStatus.valueOf(row.get(GATEWAY_REPORT.STATUS)),
            row.get(GATEWAY_REPORT.STATUS_TEXT)),
        Money.paisa(row.get(GATEWAY_REPORT.TOTAL_PAISA)),
        Optional.ofNullable(row.get(GATEWAY_REPORT.TRANSACTION_ID)),
        new RawAnswer(
            row.get(GATEWAY_REPORT.HTTP_STATUS),
            row.get(GATEWAY_REPORT.BODY),
            row.get(GATEWAY_REPORT.ASKED_AT)));
  }

  static Map<Field<?>, @Nullable Object> proof(Payment.Completed payment) {
    SettlementProof.Gateway proof = payment.proof();
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(VERIFIED_PAYMENT.PAYMENT_ID, payment.id().value());
    row.put(VERIFIED_PAYMENT.SUBSCRIBER_ID, payment.attempt().purpose().subscriber().value());
    row.put(VERIFIED_PAYMENT.INVOICE_ID, payment.attempt().purpose().invoice().value());
    row.put(VERIFIED_PAYMENT.REPORT_ID, proof.report().value());
    row.put(
        VERIFIED_PAYMENT.REFERENCE,
        payment.link().reference().map(ReportRows::reference).orElse(null));
    row.put(VERIFIED_PAYMENT.TRANSACTION_ID, transaction(proof.transaction()));
    row.put(VERIFIED_PAYMENT.AMOUNT_PAISA, proof.amount().paisa());
    row.put(VERIFIED_PAYMENT.PROVEN_AT, proof.provenAt());
    return row;
  }

  private static String transaction(GatewayTransactionId transaction) {
    return StoredText.of(transaction.value(), StoredText.SHORT);
  }

  /** A pidx as it is; of a widget's token, which is a secret, the digest. No pidx has a blank. */
  static String reference(GatewayReference reference) {
    return switch (reference) {
      case Pidx pidx -> pidx.value();
      case WidgetToken token -> "sha256 " + digest(token.value());
    };
  }

  private static String digest(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
