package np.shulka.adapters.web;

import np.shulka.application.clock.BillingClock;
import np.shulka.application.clock.DueWork;
import np.shulka.application.clock.MoveClock;
import np.shulka.application.clock.ReadClock;
import np.shulka.application.dunning.DeliverNotices;
import np.shulka.application.dunning.OfferRenewals;
import np.shulka.application.dunning.ScriptedCourier;
import np.shulka.application.dunning.TurnSubscriptions;
import np.shulka.application.ledger.RecogniseRevenue;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.RenewFreeTime;
import np.shulka.application.payment.SweepPayments;
import np.shulka.application.payment.VerifyPayment;
import np.shulka.application.refund.ProposeRefunds;
import np.shulka.application.refund.SweepRefunds;
import np.shulka.application.refund.SweepSettledPayments;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock and what it sets off, over everything in memory. */
@Configuration(proxyBeanMethods = false)
class ClockUseCases {
  @Bean
  ReadClock readClock(BillingClock clock) {
    return new ReadClock(clock);
  }

  @Bean
  MoveClock moveClock(BillingClock clock, InMemoryStore store, DueWork work, Setting setting) {
    return new MoveClock(
        clock,
        store.clockKeeper(),
        new MoveClock.Calendar(store.agenda(), store.ledger()),
        work,
        new MoveClock.Records(store.audit(), store.transactions()),
        setting);
  }

  @Bean
  DueWork.Sweeping sweeping(
      Books books,
      VerifyPayment verification,
      SweepRefunds refunds,
      SweepSettledPayments settled,
      ProposeRefunds unused,
      Setting setting) {
    SweepPayments payments = new SweepPayments(books, verification, setting);
    return new DueWork.Sweeping(payments, refunds, settled, unused);
  }

  @Bean
  DueWork dueWork(InMemoryStore store, Books books, DueWork.Sweeping sweeping, Setting setting) {
    var free = new RenewFreeTime(books, setting);
    return new DueWork(
        sweeping,
        new TurnSubscriptions(store.due(), store.invoices(), setting),
        new OfferRenewals(store.due(), free, setting),
        new RecogniseRevenue(store.ledger(), setting),
        new DeliverNotices(
            store.notices(),
            store.subscribers(),
            store.invoices(),
            new ScriptedCourier(),
            setting));
  }
}
