package np.shulka.application.simulation.wiring;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import np.shulka.application.audit.By;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.refund.ApproveRefund;
import np.shulka.application.refund.BookFoundRefund;
import np.shulka.application.refund.DeclineRefund;
import np.shulka.application.refund.ListRefunds;
import np.shulka.application.refund.ProposeRefunds;
import np.shulka.application.refund.RefundBooks;
import np.shulka.application.refund.RefundPolicy;
import np.shulka.application.refund.RefundSearch;
import np.shulka.application.refund.RequestRefund;
import np.shulka.application.refund.ResolveRefund;
import np.shulka.application.refund.SweepRefunds;
import np.shulka.application.refund.SweepSettledPayments;
import np.shulka.application.work.Page;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.money.Money;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscriber.Subject;

/** Giving money back, and seeing to it that it arrives. */
public record Refunding(
    Function<RequestRefund.Wish, RequestRefund.Outcome> request,
    Function<RefundId, ApproveRefund.Outcome> approve,
    Function<RefundId, Optional<Refund>> decline,
    Resolves resolve,
    Function<RequestRefund.Wish, BookFoundRefund.Outcome> book,
    Function<Page.Request, Page<Refund>> list,
    IntUnaryOperator sweep,
    IntUnaryOperator compare,
    IntUnaryOperator propose) {
  private static final By ASHA = new By(new Subject("asha"), Optional.of("a wish"));
  private static final By BINA = new By(new Subject("bina"), Optional.of("seen there"));
  private static final RefundPolicy POLICY = new RefundPolicy(Money.rupees(1_000));

  static Refunding over(Ports ports, Setting setting) {
    RefundBooks all = ports.refundBooks();
    PaymentGatewayPort gateway = ports.gateway();
    var requesting = new RequestRefund(all, gateway, POLICY, setting);
    var approving = new ApproveRefund(all, gateway, setting);
    var declining = new DeclineRefund(all, setting);
    var resolving = new ResolveRefund(all, gateway, setting);
    var booking = new BookFoundRefund(all, gateway, setting);
    var listing = new ListRefunds(all.refunds());
    return new Refunding(
        wish -> requesting.request(ASHA, wish),
        id -> approving.approve(BINA, id, Optional.empty()),
        id -> declining.decline(BINA, id),
        (id, done) -> resolving.resolve(BINA, id, done),
        wish -> booking.book(BINA, wish),
        page -> listing.list(RefundSearch.ALL, page),
        new SweepRefunds(all, gateway, setting)::sweep,
        new SweepSettledPayments(all, gateway, setting)::sweep,
        new ProposeRefunds(all, setting)::propose);
  }

  /** With something else that every node does again and again. */
  public Refunding sweeping(UnaryOperator<IntUnaryOperator> other) {
    return with(other.apply(sweep), compare, propose);
  }

  /** With nobody who asks about what was settled. */
  public Refunding blind() {
    return with(sweep, _ -> 0, propose);
  }

  /** With something else that proposes what is to go back. */
  public Refunding proposing(IntUnaryOperator other) {
    return with(sweep, compare, other);
  }

  private Refunding with(IntUnaryOperator asks, IntUnaryOperator compares, IntUnaryOperator other) {
    return new Refunding(request, approve, decline, resolve, book, list, asks, compares, other);
  }

  /** Ending what is parked. */
  @FunctionalInterface
  public interface Resolves {
    ResolveRefund.Outcome resolve(RefundId id, boolean done);
  }
}
