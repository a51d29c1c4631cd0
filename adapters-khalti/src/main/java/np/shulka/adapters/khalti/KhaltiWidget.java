package np.shulka.adapters.khalti;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import np.shulka.application.payment.GatewayAnswerUnusable;
import np.shulka.application.payment.GatewayUnavailable;
import np.shulka.application.payment.TokenStatus;
import np.shulka.application.work.Identifiers;
import np.shulka.domain.identity.ReportId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.RawAnswer;
import np.shulka.domain.payment.Statement;
import np.shulka.domain.payment.WidgetToken;

/**
 * The older widget (KPG-1): a payment that the payer confirmed becomes money when we verify it.
 * While it is switched off nothing is asked and nothing changes, so its old attempts stay open.
 *
 * <p>Verify says no without saying why. Then the status is asked, which does say: an unpaid state
 * is reported with the amount that we asked with, because the status is told for that amount only.
 * "Complete" there names no transaction, so the report cannot become a proof and a person looks.
 * "Error" means that there is no such token or amount: that says nothing about the payment, so it
 * is no report at all.
 */
final class KhaltiWidget {
  private static final String NOT_FOUND = "Error";
  private static final Duration ASK_AGAIN_AFTER = Duration.ofHours(1);

  private final KhaltiLine line;
  private final KhaltiSite site;
  private final Identifiers identifiers;
  private final boolean on;
  private final URI verify;

  KhaltiWidget(KhaltiLine line, KhaltiSite site, Identifiers identifiers, boolean on) {
    this.line = line;
    this.site = site;
    this.identifiers = identifiers;
    this.on = on;
    this.verify = site.v2("payment/verify/");
  }

  LookupReport verify(WidgetToken token, Money amount) {
    refuseIfOff();
    Optional<LookupReport> verified =
        line.post(
            KhaltiOperation.VERIFY,
            verify,
            new KhaltiWire.VerifyRequest(token.value(), amount.paisa()),
            reply -> verified(token, reply));
    return verified.orElseGet(() -> unverified(token, amount));
  }

  private Optional<LookupReport> verified(WidgetToken token, KhaltiReply reply) {
    if (reply.refusal().isPresent()) return Optional.empty();
    KhaltiWire.Transaction paid =
        reply.readSuccess(KhaltiWire.Transaction.class, KhaltiTransactions::readable);
    KhaltiWire.TransactionExtras extras = reply.read(KhaltiWire.TransactionExtras.class, _ -> true);
    Statement says =
        new Statement(
            Optional.empty(),
            KhaltiTransactions.stated(paid),
            KhaltiWire.money(paid.amount()),
            Optional.of(KhaltiTransactions.id(paid)),
            KhaltiWire.money(paid.feeAmount()),
            Boolean.TRUE.equals(paid.refunded()),
            KhaltiTransactions.product(extras));
    return Optional.of(report(token, says, reply.raw()));
  }

  private LookupReport unverified(WidgetToken token, Money amount) {
    TokenStatus status = status(token, amount);
    if (status.stated().text().equalsIgnoreCase(NOT_FOUND)) {
      throw new GatewayAnswerUnusable("Khalti knows no such token for that amount");
    }
    Statement says =
        new Statement(
            Optional.empty(),
            status.stated(),
            amount,
            Optional.empty(),
            Money.ZERO,
            status.stated().status() == GatewayStatus.REFUNDED,
            Optional.empty());
    return report(token, says, status.raw());
  }

  private LookupReport report(WidgetToken token, Statement says, RawAnswer raw) {
    return new LookupReport(new ReportId(identifiers.next()), token, says, raw);
  }

  TokenStatus status(WidgetToken token, Money amount) {
    refuseIfOff();
    URI uri =
        site.v2(
            String.format(
                Locale.ROOT,
                "payment/status/?token=%s&amount=%d",
                KhaltiText.encoded(token.value()),
                amount.paisa()));
    return line.get(KhaltiOperation.STATUS, uri, KhaltiWidget::status);
  }

  private static TokenStatus status(KhaltiReply reply) {
    KhaltiWire.StatusAnswer answer =
        reply.read(
            KhaltiWire.StatusAnswer.class, says -> KhaltiText.present(says.state()).isPresent());
    return new TokenStatus(KhaltiStatus.ofTransaction(String.valueOf(answer.state())), reply.raw());
  }

  private void refuseIfOff() {
    if (on) return;
    throw new GatewayUnavailable(
        "the Khalti widget is switched off (SHULKA_KHALTI_WIDGET)", ASK_AGAIN_AFTER);
  }
}
