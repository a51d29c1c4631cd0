package np.shulka.domain.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import np.shulka.domain.catalog.Discount;
import np.shulka.domain.catalog.Rebate;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.LineOrigin;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.Purchase;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.invoice.SetOff;
import np.shulka.domain.invoice.Working;
import np.shulka.domain.money.Allotment;
import np.shulka.domain.money.DayCount;
import np.shulka.domain.money.Money;

/**
 * A request worked out once more from what was kept of it, by what priced it in the first place.
 * How somebody stood when it was issued is taken from the request itself: the ledger proves that.
 *
 * @param origins where its lines come from, in their order
 * @param charges what it comes to
 */
public record Reckoning(PaymentRequest request, List<LineOrigin> origins, Charges charges) {
  public Reckoning {
    origins = List.copyOf(origins);
  }

  /**
   * Works it out.
   *
   * @param discount what its coupon promises, if it has one
   * @return nothing if it is not known what it was worked out from
   */
  public static Optional<Reckoning> of(
      PaymentRequest request, Prices prices, Optional<Discount> discount) {
    return origins(request.purpose(), prices)
        .map(origins -> new Reckoning(request, origins, charges(request, origins, discount)));
  }

  private static Optional<List<LineOrigin>> origins(Purpose purpose, Prices prices) {
    return switch (purpose) {
      case Purpose.Time(var selection, var periods, _) ->
          Optional.of(prices.whole(selection, periods));
      case Purpose.Change(var to, var working) ->
          working.map(known -> known.origins(prices.chosen(to)));
      case Purpose.Once(_, var addOn) -> Optional.of(List.of(prices.once(addOn)));
    };
  }

  private static Charges charges(
      PaymentRequest request, List<LineOrigin> origins, Optional<Discount> discount) {
    List<InvoiceLine> lines = LineOrigin.lines(origins);
    Charges bare = new Charges(lines);
    Optional<Rebate> rebate =
        request
            .charges()
            .rebate()
            .map(
                kept ->
                    new Rebate(
                        kept.coupon(),
                        discount.map(off -> off.on(bare.subtotal())).orElse(Money.ZERO)));
    SetOff kept = request.charges().setOff();
    List<Credit> credits = working(request).map(Working::credits).orElseGet(List::of);
    return new Charges(lines, rebate, new SetOff(credits, kept.fromAccount(), kept.arrears()));
  }

  private static Optional<Working> working(PaymentRequest request) {
    return request.purpose() instanceof Purpose.Change(_, var working) ? working : Optional.empty();
  }

  /** The lines, each with its steps. */
  public List<LineWhy> lines() {
    List<Allotment> taxes = charges.taxAllotments();
    List<Allotment> discounts =
        charges.discount().isZero() ? List.of() : charges.discountAllotments();
    return IntStream.range(0, origins.size())
        .mapToObj(at -> line(at, at(discounts, at), at(taxes, at)))
        .toList();
  }

  private static Optional<Allotment> at(List<Allotment> all, int at) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(at));
  }

  private LineWhy line(int at, Optional<Allotment> discount, Optional<Allotment> tax) {
    LineOrigin origin = origins.get(at);
    List<Step> steps = new ArrayList<>(List.of(new Step.Priced(origin.article())));
    steps.add(new Step.Counted(origin.article().price().taxable(), origin.quantity()));
    origin
        .rest()
        .ifPresent(rest -> steps.add(new Step.DaysLeft(origin.whole(), rest.of(), rest.days())));
    discount.ifPresent(part -> steps.add(new Step.Shared(Rule.SHARED_DISCOUNT, part)));
    tax.ifPresent(part -> steps.add(new Step.Shared(Rule.SHARED_TAX, part)));
    return new LineWhy(
        at + 1,
        origin,
        origin.line(),
        steps,
        charges.nets().get(at),
        tax.map(Allotment::part).orElse(Money.ZERO));
  }

  /** The steps that are of the whole invoice. */
  public List<Step> sums(Optional<Discount> discount) {
    List<Step> steps = new ArrayList<>();
    charges
        .rebate()
        .ifPresent(
            rebate ->
                steps.add(
                    new Step.Discounted(
                        rebate.coupon(),
                        discount.flatMap(off -> off.rounding(charges.subtotal())),
                        rebate.amount())));
    steps.add(new Step.Taxed(charges.vat(), charges.taxable()));
    working(request).ifPresent(working -> steps.addAll(givenBack(working)));
    SetOff setOff = charges.setOff();
    add(steps, Step.SetOff.Item.CREDIT_OF_THE_SUBSCRIBER, setOff.fromAccount());
    add(steps, Step.SetOff.Item.ARREARS, setOff.arrears());
    return steps;
  }

  private static void add(List<Step> steps, Step.SetOff.Item item, Money amount) {
    if (!amount.isZero()) steps.add(new Step.SetOff(item, amount));
  }

  private static List<Step> givenBack(Working working) {
    List<Step> steps = new ArrayList<>();
    if (working.kind() == Working.Kind.MORE) return steps;
    for (Purchase purchase : working.purchases()) {
      for (Purchase.Part part : purchase.parts()) {
        DayCount days = DayCount.of(part.time(), working.day(), working.zone());
        steps.add(new Step.GivenBack(purchase.invoice(), part.time(), part.net(), days));
      }
      purchase
          .unusedFrom(working.day(), working.zone())
          .ifPresent(credit -> steps.add(new Step.Taxed(purchase.vat(), credit.taxable())));
    }
    return steps;
  }

  /**
   * Where it comes to something else than what was kept.
   *
   * @param kept the sums as they were kept beside the terms
   */
  public List<Difference> differences(Sums kept) {
    return Differences.between(request.charges(), kept, charges);
  }
}
