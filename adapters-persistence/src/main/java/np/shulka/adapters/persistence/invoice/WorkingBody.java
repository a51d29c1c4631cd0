package np.shulka.adapters.persistence.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.PinnedPlan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.Purchase;
import np.shulka.domain.invoice.Working;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import np.shulka.domain.money.VatRate;

/** What a change was worked out from, in plain values; amounts in paisa. */
record WorkingBody(
    String kind,
    From from,
    List<Time> remaining,
    LocalDate day,
    String zone,
    List<Paid> purchases) {
  static WorkingBody of(Working working) {
    return new WorkingBody(
        working.kind().name(),
        From.of(working.from()),
        working.remaining().stream().map(Time::of).toList(),
        working.day(),
        working.zone().getId(),
        working.purchases().stream().map(Paid::of).toList());
  }

  Working working() {
    return new Working(
        Working.Kind.valueOf(kind),
        from.selection(),
        remaining.stream().map(Time::period).toList(),
        day,
        ZoneId.of(zone),
        purchases.stream().map(Paid::purchase).toList());
  }

  /** What was subscribed to. */
  record From(String code, int version, String unit, int count, int quantity, List<AddOn> addOns) {
    static From of(Selection selection) {
      PinnedPlan plan = selection.plan();
      return new From(
          plan.code().value(),
          plan.version(),
          plan.billingPeriod().unit().name(),
          plan.billingPeriod().count(),
          selection.quantity(),
          selection.addOns().stream().map(AddOn::of).toList());
    }

    Selection selection() {
      BillingPeriod every = new BillingPeriod(BillingPeriod.Unit.valueOf(unit), count);
      PinnedPlan plan = new PinnedPlan(new PlanCode(code), version, every);
      return new Selection(plan, quantity, addOns.stream().map(AddOn::pinned).toList());
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

  /** A stretch of time. */
  record Time(Instant startsAt, Instant endsAt) {
    static Time of(Period period) {
      return new Time(period.startsAt(), period.endsAt());
    }

    Period period() {
      return new Period(startsAt, endsAt);
    }
  }

  /** What was paid for the time that was left. */
  record Paid(UUID invoice, int vat, List<Part> parts) {
    static Paid of(Purchase purchase) {
      return new Paid(
          purchase.invoice().value(),
          purchase.vat().basisPoints(),
          purchase.parts().stream().map(Part::of).toList());
    }

    Purchase purchase() {
      return new Purchase(
          new InvoiceId(invoice), parts.stream().map(Part::part).toList(), new VatRate(vat));
    }
  }

  /** One period of that. */
  record Part(Time time, long net) {
    static Part of(Purchase.Part part) {
      return new Part(Time.of(part.time()), part.net().paisa());
    }

    Purchase.Part part() {
      return new Purchase.Part(time.period(), Money.paisa(net));
    }
  }
}
