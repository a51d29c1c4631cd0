package np.shulka.application.reconciliation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import np.shulka.application.payment.GatewayAnswerUnusable;
import np.shulka.application.payment.GatewayUnavailable;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.payment.TransactionPage;
import np.shulka.application.payment.TransactionRecord;
import np.shulka.application.work.Problem;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.Statement;
import np.shulka.domain.reconciliation.Difference;
import np.shulka.domain.reconciliation.GatewayComparison;
import np.shulka.domain.reconciliation.GatewayDifference;
import np.shulka.domain.reconciliation.OurSide;
import np.shulka.domain.reconciliation.Progress;
import np.shulka.domain.reconciliation.Reconciliation;
import np.shulka.domain.reconciliation.Said;
import np.shulka.domain.reconciliation.Span;

/**
 * Goes through the gateway's own list, newest first. What comes in meanwhile moves the rest to
 * later pages, so something may be seen twice but nothing is passed over.
 */
final class ListedSteps {
  private final OurBooks ours;
  private final Reconciliations runs;
  private final PaymentGatewayPort gateway;
  private final int patience;

  ListedSteps(OurBooks ours, Reconciliations runs, PaymentGatewayPort gateway, int patience) {
    this.ours = ours;
    this.runs = runs;
    this.gateway = gateway;
    this.patience = patience;
  }

  /** Each transaction that the gateway lists: do our books know it? */
  Step transactions(Reconciliation.Running run) {
    Progress progress = run.progress();
    int number = progress.at().isEmpty() ? 1 : Integer.parseInt(progress.at());
    try {
      TransactionPage page = gateway.transactions(number);
      List<Difference> found = unknown(run, page);
      Progress next = progress.past(Integer.toString(number + 1), 0, found.size()).tried(0);
      Span span = run.terms().span();
      boolean older =
          !page.records().isEmpty()
              && page.records().stream().allMatch(one -> one.createdAt().isBefore(span.from()));
      return page.last() || older ? new Step.Over(next, found) : new Step.On(next, found);
    } catch (GatewayUnavailable away) {
      return progress.tries() < patience
          ? new Step.On(progress.tried(progress.tries() + 1), List.of(), GatewaySteps.pause(away))
          : unread(progress, number, away);
    } catch (GatewayAnswerUnusable unusable) {
      return unread(progress, number, unusable);
    }
  }

  private static Step unread(Progress progress, int page, Problem why) {
    var line = new GatewayDifference.ListNotRead(page, AskGateway.unanswered(why));
    return new Step.Over(progress.past(progress.at(), 0, 1), List.of(line));
  }

  private List<Difference> unknown(Reconciliation.Running run, TransactionPage page) {
    List<TransactionRecord> moved =
        page.records().stream()
            .filter(one -> run.terms().span().contains(one.createdAt()))
            .filter(ListedSteps::isMoney)
            .toList();
    List<GatewayTransactionId> ids = moved.stream().map(TransactionRecord::id).toList();
    Set<GatewayTransactionId> known = new HashSet<>(ours.booked(ids).keySet());
    known.addAll(runs.named(run.id(), ids));
    List<Difference> found = new ArrayList<>();
    for (TransactionRecord one : moved) {
      if (known.add(one.id())) found.addAll(differences(run, one));
    }
    return found;
  }

  /** Also a word that we do not know may be money. */
  private static boolean isMoney(TransactionRecord one) {
    return switch (one.stated().status()) {
      case COMPLETED, PARTIALLY_REFUNDED, REFUNDED, UNRECOGNISED -> true;
      case PENDING, INITIATED, EXPIRED, CANCELLED, FAILED -> false;
    };
  }

  /** Perhaps an attempt that we have no name to ask by, or one from before that time. */
  private List<Difference> differences(Reconciliation.Running run, TransactionRecord listed) {
    Optional<OurSide> attempt = purchase(listed).flatMap(ours::attempt);
    if (attempt.isEmpty()) {
      return List.of(
          new GatewayDifference.UnknownToUs(listed.id(), listed.amount(), OptionalInt.empty()));
    }
    OurSide side = attempt.get();
    return runs.names(run.id(), side.payment())
        ? List.of()
        : GatewayComparison.of(side, Said.Answered.of(statement(listed)));
  }

  private static Statement statement(TransactionRecord listed) {
    return new Statement(
        Optional.empty(),
        listed.stated(),
        listed.amount(),
        Optional.of(listed.id()),
        listed.fee(),
        listed.refunded(),
        Optional.empty());
  }

  private Optional<PaymentId> purchase(TransactionRecord listed) {
    try {
      return gateway
          .transaction(listed.id())
          .product()
          .filter(name -> name.matches("[0-9a-fA-F-]{36}"))
          .map(UUID::fromString)
          .map(PaymentId::new);
    } catch (GatewayAnswerUnusable unusable) {
      return Optional.empty(); // what it is about is told by nobody; that it is there is told
    }
  }
}
