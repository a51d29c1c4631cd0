package np.shulka.application.simulation.history;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import np.shulka.application.catalog.PlanHistory;
import np.shulka.application.simulation.schedule.SimulatedTime;
import np.shulka.application.work.Event;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.ReportId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Settlement;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.GatewayReference;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscription.Subscription;

/** Short words for what happens, so that a step fits on a line. */
final class Wording {
  private static final int SHORT = 60;

  private Wording() {}

  static String of(Entry entry) {
    return "%s %-22s %s%s -> %s"
        .formatted(
            SimulatedTime.instant(entry.at()),
            entry.where().isEmpty() ? entry.who() : entry.who() + "@" + entry.where(),
            of(entry.what()),
            entry.details().stream().map(Wording::of).collect(Collectors.joining(", ", "(", ")")),
            of(entry.outcome()));
  }

  static String of(Object what) {
    return switch (what) {
      case Payment payment -> of(payment);
      case Invoice invoice -> name(invoice) + " " + of(invoice.id()) + " " + invoice.total();
      case Subscription subscription ->
          name(subscription) + "#" + subscription.revision() + " " + of(subscription.id());
      case Settlement settlement -> "settlement of " + of(settlement.invoice().id());
      case LookupReport report ->
          "says %s %s txn %s about %s"
              .formatted(
                  report.says().stated().text(),
                  report.says().total(),
                  report.says().transaction().map(Record::toString).orElse("none"),
                  of(report.asked()));
      case GatewayLink link -> link.reference().map(Wording::of).orElse("no reference");
      case GatewayReference reference -> "ref:" + reference.value();
      case Event event -> event.type();
      case Plan plan -> "plan " + plan.code();
      case PlanHistory history -> "versions of " + of(history.plan());
      case AddOn addOn -> "add-on " + addOn.code();
      case Method call -> call.getDeclaringClass().getSimpleName() + "." + call.getName();
      default -> ofPlain(what);
    };
  }

  private static String of(Payment payment) {
    return String.format(
        Locale.ROOT,
        "%s#%d %s %s",
        name(payment),
        payment.revision(),
        of(payment.id()),
        payment.amount());
  }

  private static String ofPlain(Object what) {
    return switch (what) {
      case PaymentId(UUID id) -> "payment:" + tail(id);
      case InvoiceId(UUID id) -> "invoice:" + tail(id);
      case SubscriptionId(UUID id) -> "subscription:" + tail(id);
      case SubscriberId(UUID id) -> "subscriber:" + tail(id);
      case ReportId(UUID id) -> "report:" + tail(id);
      case Optional<?> found -> found.map(Wording::of).orElse("nothing");
      case List<?> many -> many.stream().map(Wording::of).toList().toString();
      case Supplier<?> _ -> "work";
      case Map<?, ?> facts -> facts.size() + " facts";
      case byte[] bytes -> bytes.length + " bytes";
      case Throwable thrown -> name(thrown) + " " + thrown.getMessage();
      default -> cut(what.toString());
    };
  }

  /** The part of a rising id that differs. */
  private static String tail(UUID id) {
    return Long.toHexString(
        ((id.getMostSignificantBits() >>> 16) << 12 | (id.getMostSignificantBits() & 0xfff))
            & 0xff_ffff);
  }

  private static String cut(String text) {
    return text.length() <= SHORT ? text : text.substring(0, SHORT) + "...";
  }

  private static String name(Object what) {
    return what.getClass().getSimpleName();
  }
}
