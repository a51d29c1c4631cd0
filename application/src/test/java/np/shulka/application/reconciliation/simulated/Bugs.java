package np.shulka.application.reconciliation.simulated;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import np.shulka.application.payment.GatewayAnswerUnusable;
import np.shulka.application.payment.Hint;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.reconciliation.ReconciliationBooks;
import np.shulka.application.reconciliation.Reconciliations;
import np.shulka.application.reconciliation.SettlementFiles;
import np.shulka.application.reconciliation.simulated.BadLine.Call;
import np.shulka.application.work.World;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.ReportId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.RawAnswer;
import np.shulka.domain.payment.StatedStatus;
import np.shulka.domain.payment.Statement;
import np.shulka.domain.reconciliation.Reconciliation;
import np.shulka.domain.reconciliation.SettlementRow;
import org.jspecify.annotations.Nullable;

/** The planted bugs of reconciliation. */
final class Bugs {
  private Bugs() {}

  /** By what they do. */
  static Map<String, Bug> all() {
    return Map.of(
        "reconciliation settles what it finds", settles(),
        "treats unknown as fine", takesUnknownForFine(),
        "treats no answer as fine", takesSilenceForFine(),
        "skips bad rows silently", skipsBadRows(),
        "counts what is named twice once", overlooksTwice(),
        "believes that the file is whole", believesTheFile(),
        "begins anew where another node died", beginsAnew());
  }

  private static Bug settles() {
    return asking(
        (world, call) -> {
          var report = (LookupReport) call.said();
          Pidx pidx = (Pidx) call.arguments().get(0);
          world.verification().verify(new Hint.OfCheckout(pidx, Optional.empty()));
          return report;
        });
  }

  private static Bug takesUnknownForFine() {
    return asking(
        (_, call) -> {
          var report = (LookupReport) call.said();
          return report.says().status() == GatewayStatus.UNRECOGNISED
              ? nothingNew((Pidx) call.arguments().get(0), report.says().total())
              : report;
        });
  }

  private static Bug takesSilenceForFine() {
    return asking(
        (_, call) -> {
          try {
            return call.answer();
          } catch (GatewayAnswerUnusable unusable) {
            return nothingNew((Pidx) call.arguments().get(0), Money.ZERO);
          }
        });
  }

  private static LookupReport nothingNew(Pidx pidx, Money total) {
    var says =
        new Statement(
            Optional.of(pidx),
            new StatedStatus(GatewayStatus.INITIATED, "Initiated"),
            total,
            Optional.empty(),
            Money.ZERO,
            false,
            Optional.empty());
    var raw = new RawAnswer(200, "", ATime.NOW);
    return new LookupReport(new ReportId(AnId.uuid()), pidx, says, raw);
  }

  private static Bug skipsBadRows() {
    return files(
        "append",
        call -> {
          List<?> rows = (List<?>) call.arguments().get(1);
          Object read = rows.stream().filter(SettlementRow.Paid.class::isInstance).toList();
          return call.through()
              .with(new Object[] {call.arguments().get(0), read, call.arguments().get(2)});
        });
  }

  private static Bug overlooksTwice() {
    return files(
        "rows",
        call ->
            ((List<?>) call.said())
                .stream()
                    .map(row -> ((SettlementFiles.Row) row).row())
                    .map(row -> new SettlementFiles.Row(row, OptionalInt.empty()))
                    .toList());
  }

  private static Bug believesTheFile() {
    return files("naming", call -> Set.copyOf((List<?>) call.arguments().get(1)));
  }

  private static Bug beginsAnew() {
    return withBooks(
        books ->
            new ReconciliationBooks(
                BadLine.instead(
                    Reconciliations.class,
                    books.runs(),
                    (method, call) -> {
                      if (!method.equals("claim")) return call.answer();
                      return ((Optional<?>) call.said())
                          .map(run -> anew((Reconciliation.Running) run));
                    }),
                books.ours(),
                books.files(),
                books.log(),
                books.transactions()));
  }

  private static Reconciliation.Running anew(Reconciliation.Running run) {
    Reconciliation.Running begun = Reconciliation.Running.begin(run.terms(), run.progress().of());
    return new Reconciliation.Running(run.terms(), run.revision(), begun.progress(), run.dueAt());
  }

  private static Bug files(String method, Does other) {
    return withBooks(
        books ->
            new ReconciliationBooks(
                books.runs(),
                books.ours(),
                BadLine.instead(
                    SettlementFiles.class,
                    books.files(),
                    (called, call) -> called.equals(method) ? other.does(call) : call.answer()),
                books.log(),
                books.transactions()));
  }

  private static Bug withBooks(UnaryOperator<ReconciliationBooks> other) {
    return new Bug() {
      @Override
      public ReconciliationBooks books(ReconciliationBooks real) {
        return other.apply(real);
      }
    };
  }

  private static Bug asking(Asks asks) {
    return new Bug() {
      @Override
      public PaymentGatewayPort gateway(World world, PaymentGatewayPort real) {
        return BadLine.instead(
            PaymentGatewayPort.class,
            real,
            (method, call) -> method.equals("lookup") ? asks.ask(world, call) : call.answer());
      }
    };
  }

  /** How a lookup is done. */
  private interface Asks {
    @Nullable Object ask(World world, Call call) throws Throwable;
  }

  /** What a method does instead. */
  private interface Does {
    @Nullable Object does(Call call) throws Throwable;
  }
}
