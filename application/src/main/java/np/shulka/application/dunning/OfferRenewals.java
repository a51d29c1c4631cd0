package np.shulka.application.dunning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.dunning.DueSubscriptions.Renewable;
import np.shulka.application.dunning.DueSubscriptions.Step;
import np.shulka.application.dunning.DueSubscriptions.Voiding;
import np.shulka.application.invoice.AskForTime;
import np.shulka.application.payment.RenewFreeTime;
import np.shulka.application.work.Event;
import np.shulka.application.work.Setting;
import np.shulka.domain.catalog.Chosen;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.invoice.Standing;
import np.shulka.domain.payment.SettlementProof;
import np.shulka.domain.subscription.Agreement;
import np.shulka.domain.subscription.Subscription;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Offers the next period before the present one ends: a payment request with its permanent link,
 * and the reminders to come. Whoever pays by it, whenever and from wherever, renews (S10).
 */
@PrimaryPort
public final class OfferRenewals {
  private final DueSubscriptions due;
  private final RenewFreeTime free;
  private final Setting setting;
  private final RenewalNotices notices;
  private final Steps steps;

  public OfferRenewals(DueSubscriptions due, RenewFreeTime free, Setting setting) {
    this.due = due;
    this.free = free;
    this.setting = setting;
    this.notices = new RenewalNotices(setting);
    this.steps = new Steps(due, setting, "no renewal can be offered for");
  }

  /**
   * Opens at most so many offers.
   *
   * @return how many were opened; what others changed meanwhile is looked at anew the next time
   */
  public int offer(int limit) {
    return Steps.untilOneMoves(
        (passed, atMost) -> due.renewable(setting.now(), passed, atMost), limit, this::offer);
  }

  private int offer(List<Renewable> found) {
    Steps.Page page = steps.page();
    List<Step> offers = new ArrayList<>();
    List<Renewable> forNothing = new ArrayList<>();
    Map<SubscriberId, Standing> standings = new HashMap<>();
    for (Renewable renewable : page.sound(found, Renewable::subscription)) {
      page.alone(renewable.subscription(), () -> sort(renewable, standings, offers, forNothing));
    }
    int moved = page.take(offers);
    for (Renewable renewable : forNothing) {
      moved += page.alone(renewable.subscription(), () -> renew(renewable));
    }
    return moved;
  }

  private int sort(
      Renewable renewable,
      Map<SubscriberId, Standing> standings,
      List<Step> offers,
      List<Renewable> forNothing) {
    if (renewable.stale().isPresent()) {
      offers.add(takingBack(renewable, renewable.stale().get()));
      return 0;
    }
    Charges charges = charges(renewable, standings);
    boolean free = SettlementProof.withoutGateway(charges.due()).isPresent();
    if (free) forNothing.add(renewable);
    else offers.add(offering(renewable, charges));
    return 0;
  }

  /**
   * What costs nothing, or too little, goes on at once, after the offers that take up what was
   * carried before; how many did.
   */
  private int renew(Renewable renewable) {
    return free.renew(renewable.subscription(), purpose(renewable), bare(renewable)) ? 1 : 0;
  }

  private static Charges bare(Renewable renewable) {
    Chosen chosen = renewable.chosen();
    return Charges.of(
        AskForTime.lines(chosen, 1), chosen.selection().plan().code(), renewable.coupon());
  }

  private static Purpose purpose(Renewable renewable) {
    return new Purpose.Time(renewable.chosen().selection(), 1);
  }

  /** Credit that one offer of the batch uses up is not there for the next one. */
  private static Charges charges(Renewable renewable, Map<SubscriberId, Standing> standings) {
    Agreement agreement = renewable.subscription().agreement();
    Standing standing = standings.getOrDefault(agreement.subscriber(), renewable.standing());
    Charges charges = bare(renewable).settingOff(List.of(), standing);
    standings.put(agreement.subscriber(), standing.less(charges.setOff()));
    return charges;
  }

  /**
   * A change that nobody took up goes; what it set off is there again for the offer that comes in
   * its place when it is time for it, at the earliest the next time.
   */
  private Step takingBack(Renewable renewable, InvoiceId stale) {
    Subscription.Payable subscription = renewable.subscription();
    return new Step(
        subscription,
        subscription.bill(),
        subscription.offersAt(setting.deadlines()),
        Optional.of(new Voiding(stale, setting.now())),
        Optional.empty(),
        List.of(event("invoice.voided", stale)),
        List.of());
  }

  private Step offering(Renewable renewable, Charges charges) {
    Subscription.Payable subscription = renewable.subscription();
    Optional<Instant> at = subscription.offersAt(setting.deadlines());
    boolean ripe = charges.isChargeable() && at.filter(setting.now()::isBefore).isEmpty();
    Optional<Invoice.Open> offer = ripe ? Optional.of(offer(renewable, charges)) : Optional.empty();
    return new Step(
        subscription,
        subscription.bill(),
        offer.isPresent() ? Optional.empty() : at,
        Optional.empty(),
        offer,
        offer.map(open -> event("invoice.issued", open.id())).stream().toList(),
        offer.map(open -> notices.offered(subscription, open)).orElseGet(List::of));
  }

  private Invoice.Open offer(Renewable renewable, Charges charges) {
    Instant now = setting.now();
    Instant end = notices.endOf(renewable.subscription());
    var dates = new PaymentRequest.Dates(now, end.isBefore(now) ? now : end);
    Agreement agreement = renewable.subscription().agreement();
    return new Invoice.Open(
        new AskForTime(setting).asking(agreement, purpose(renewable), charges, dates));
  }

  private Event event(String type, InvoiceId invoice) {
    return setting.event(type, setting.now(), Map.of("invoiceId", invoice.toString()));
  }
}
