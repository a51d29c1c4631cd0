package np.shulka.application.dunning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.dunning.Notices.Claim;
import np.shulka.application.dunning.Notices.Fate;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.work.Problem;
import np.shulka.application.work.Setting;
import np.shulka.domain.dunning.CivilHours;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.subscriber.Contact;
import np.shulka.domain.subscriber.Subscriber;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Brings notices that are due to their subscribers, at least once each: what was sent just before a
 * crash is sent again. Mail never holds up money: all of this happens outside any transaction (L5).
 */
@PrimaryPort
public final class DeliverNotices {
  /** Longer than a batch takes when every server is slow; what is not reached by then is left. */
  private static final Duration LEASE = Duration.ofMinutes(15);

  private static final Duration UNTIL_THE_SERVER_IS_BACK = Duration.ofMinutes(1);

  private final Notices notices;
  private final Subscribers subscribers;
  private final Invoices invoices;
  private final Courier courier;
  private final Setting setting;

  public DeliverNotices(
      Notices notices,
      Subscribers subscribers,
      Invoices invoices,
      Courier courier,
      Setting setting) {
    this.notices = notices;
    this.subscribers = subscribers;
    this.invoices = invoices;
    this.courier = courier;
    this.setting = setting;
  }

  /**
   * Deals with at most so many notices.
   *
   * @return how many; less than the limit means that there is no point in going on now
   */
  public int deliver(int limit) {
    List<Claim> claims = notices.claimDue(setting.now(), LEASE, limit);
    for (int done = 0; done < claims.size(); done++) {
      Claim claim = claims.get(done);
      if (!setting.now().isBefore(claim.leasedUntil())) return done;
      if (!dealWith(claim)) {
        claims.subList(done + 1, claims.size()).forEach(this::leaveForLater);
        return done;
      }
    }
    return claims.size();
  }

  /** One poisonous notice must not keep the others waiting; whether the next one makes sense. */
  private boolean dealWith(Claim claim) {
    try {
      return told(claim);
    } catch (Problem trouble) {
      throw trouble;
    } catch (RuntimeException bug) {
      failed(claim, bug.getClass().getSimpleName());
      return true;
    }
  }

  private boolean told(Claim claim) {
    Notice notice = claim.notice();
    CivilHours hours = new CivilHours(setting.zone());
    if (isPointless(notice)) {
      notices.close(claim, Fate.POINTLESS, setting.now());
      return true;
    }
    if (notice.kind().isReminder() && !hours.include(setting.now())) {
      notices.putOff(claim, hours.atOrAfter(setting.now()), claim.failures(), "");
      return true;
    }
    return settle(claim, courier.deliver(numbered(notice), contactOf(notice)));
  }

  /** The number of a tax invoice is taken after everything else, so its receipt learns it late. */
  private Notice numbered(Notice notice) {
    if (!notice.kind().isReceipt()) return notice;
    return invoices
        .find(new InvoiceId(notice.occasion().about()))
        .filter(Invoice.Paid.class::isInstance)
        .map(paid -> notice.quoting(((Invoice.Paid) paid).number().toString()))
        .orElse(notice);
  }

  /**
   * Somebody may have paid while the mail server was down, the offer may be closed, or the next
   * reminder may be due with this one (S10).
   */
  private boolean isPointless(Notice notice) {
    Instant now = setting.now();
    if (notice.isStale(now)) return true;
    if (notice.kind().isReminder() && notices.isOvertaken(notice, now)) return true;
    return notice.kind().asksForMoney()
        && notice.facts().payLink().filter(invoices::isOpen).isEmpty();
  }

  private Contact contactOf(Notice notice) {
    return subscribers.find(notice.subscriber()).map(Subscriber::contact).orElse(Contact.UNKNOWN);
  }

  private boolean settle(Claim claim, Courier.Outcome outcome) {
    switch (outcome) {
      case Courier.Outcome.Delivered _ -> notices.close(claim, Fate.DELIVERED, setting.now());
      case Courier.Outcome.Shown _ -> notices.close(claim, Fate.SHOWN, setting.now());
      case Courier.Outcome.NoAddress _ -> notices.close(claim, Fate.UNDELIVERABLE, setting.now());
      case Courier.Outcome.Failed(String why) -> failed(claim, why);
      case Courier.Outcome.Unreachable(String why) -> {
        failed(claim, why);
        return false;
      }
    }
    return true;
  }

  private void failed(Claim claim, String why) {
    int failures = claim.failures() + 1;
    Optional<Duration> wait = DeliveryPatience.after(failures);
    if (wait.isEmpty()) {
      notices.close(claim, Fate.GIVEN_UP, setting.now());
      Notice notice = claim.notice();
      setting.alerts().raise(notice.subscriber(), "notice " + notice.id() + " given up: " + why);
      return;
    }
    notices.putOff(claim, setting.now().plus(wait.get()), failures, why);
  }

  /** It was not tried, so it did not fail. */
  private void leaveForLater(Claim claim) {
    Instant later = setting.now().plus(UNTIL_THE_SERVER_IS_BACK);
    notices.putOff(claim, later, claim.failures(), "");
  }
}
