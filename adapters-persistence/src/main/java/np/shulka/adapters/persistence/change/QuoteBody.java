package np.shulka.adapters.persistence.change;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.PinnedPlan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.Rebate;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.change.Quote;
import np.shulka.domain.change.Quote.Effect;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.QuoteId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.SetOff;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import org.jspecify.annotations.Nullable;

/**
 * What a quote says, in plain values; amounts in paisa.
 *
 * @param rebate quotes of before the next period was priced with it have none
 */
record QuoteBody(
    To to,
    String effect,
    Instant at,
    List<Line> lines,
    @Nullable Less rebate,
    Off off,
    @Nullable AddOn once) {
  private static final String AT_ONCE = "AT_ONCE";
  private static final String FREE = "FREE";
  private static final String LATER = "LATER";
  private static final String ONCE = "ONCE";

  static QuoteBody of(Quote quote) {
    To to = To.of(quote.to());
    Instant at = quote.effect().at();
    return switch (quote.effect()) {
      case Effect.AtOnce(var charges, _) -> of(to, AT_ONCE, at, charges);
      case Effect.Later(var next, _) -> of(to, LATER, at, next);
      case Effect.Free _ -> new QuoteBody(to, FREE, at, List.of(), null, Off.of(SetOff.NONE), null);
      case Effect.Once(var addOn, var charges, _) ->
          of(to, ONCE, at, charges).about(AddOn.of(addOn));
    };
  }

  private static QuoteBody of(To to, String effect, Instant at, Charges charges) {
    List<Line> lines = charges.lines().stream().map(Line::of).toList();
    Less rebate = charges.rebate().map(Less::of).orElse(null);
    return new QuoteBody(to, effect, at, lines, rebate, Off.of(charges.setOff()), null);
  }

  private QuoteBody about(AddOn addOn) {
    return new QuoteBody(to, effect, at, lines, rebate, off, addOn);
  }

  Quote quote(QuoteId id, SubscriptionId subscription, Instant expiresAt) {
    Effect says =
        switch (effect) {
          case AT_ONCE -> new Effect.AtOnce(charges(), at);
          case LATER -> new Effect.Later(charges(), at);
          case FREE -> new Effect.Free(at);
          case ONCE -> new Effect.Once(requireNonNull(once).pinned(), charges(), at);
          default -> throw new IllegalStateException("no quote is " + effect);
        };
    return new Quote(id, subscription, to.selection(), says, expiresAt);
  }

  private Charges charges() {
    return new Charges(
        lines.stream().map(Line::line).toList(),
        Optional.ofNullable(rebate).map(Less::rebate),
        off.setOff());
  }

  /** What is changed to; quotes of before there were add-ons say nothing of them. */
  record To(
      String code,
      int version,
      String unit,
      int count,
      int quantity,
      @Nullable List<AddOn> addOns) {
    static To of(Selection selection) {
      PinnedPlan plan = selection.plan();
      BillingPeriod every = plan.billingPeriod();
      return new To(
          plan.code().value(),
          plan.version(),
          every.unit().name(),
          every.count(),
          selection.quantity(),
          selection.addOns().stream().map(AddOn::of).toList());
    }

    Selection selection() {
      BillingPeriod every = new BillingPeriod(BillingPeriod.Unit.valueOf(unit), count);
      List<PinnedAddOn> beside =
          addOns == null ? List.of() : addOns.stream().map(AddOn::pinned).toList();
      return new Selection(new PinnedPlan(new PlanCode(code), version, every), quantity, beside);
    }
  }

  /** So many of an add-on. */
  record AddOn(String code, int version, int quantity) {
    static AddOn of(PinnedAddOn addOn) {
      return new AddOn(addOn.code().value(), addOn.version(), addOn.quantity());
    }

    PinnedAddOn pinned() {
      return new PinnedAddOn(new AddOnCode(code), version, quantity);
    }
  }

  /** One thing that is charged. */
  record Line(String description, int quantity, long unitAmount, int vat) {
    static Line of(InvoiceLine line) {
      return new Line(
          line.description(), line.quantity(), line.unitAmount().paisa(), line.vat().basisPoints());
    }

    InvoiceLine line() {
      return new InvoiceLine(description, quantity, Money.paisa(unitAmount), new VatRate(vat));
    }
  }

  /** What a coupon takes off them. */
  record Less(String coupon, long amount) {
    static Less of(Rebate rebate) {
      return new Less(rebate.coupon().value(), rebate.amount().paisa());
    }

    Rebate rebate() {
      return new Rebate(new CouponCode(coupon), Money.paisa(amount));
    }
  }

  /** What is set off against them. */
  record Off(List<Given> credits, long fromAccount, long arrears) {
    static Off of(SetOff setOff) {
      List<Given> credits = setOff.credits().stream().map(Given::of).toList();
      return new Off(credits, setOff.fromAccount().paisa(), setOff.arrears().paisa());
    }

    SetOff setOff() {
      List<Credit> given = credits.stream().map(Given::credit).toList();
      return new SetOff(given, Money.paisa(fromAccount), Money.paisa(arrears));
    }
  }

  /** What is given back of an invoice. */
  record Given(UUID invoice, long taxable, long tax) {
    static Given of(Credit credit) {
      return new Given(credit.of().value(), credit.taxable().paisa(), credit.tax().paisa());
    }

    Credit credit() {
      return new Credit(new InvoiceId(invoice), Money.paisa(taxable), Money.paisa(tax));
    }
  }
}
