package np.shulka.adapters.web;

import np.shulka.application.payment.Books;
import np.shulka.application.refund.ApproveRefund;
import np.shulka.application.refund.BookFoundRefund;
import np.shulka.application.refund.ChooseEffect;
import np.shulka.application.refund.CreditNotes;
import np.shulka.application.refund.DeclineRefund;
import np.shulka.application.refund.ListCreditNotes;
import np.shulka.application.refund.ListRefunds;
import np.shulka.application.refund.ProposeRefunds;
import np.shulka.application.refund.ReadCreditNote;
import np.shulka.application.refund.ReadRefund;
import np.shulka.application.refund.ReadRefundable;
import np.shulka.application.refund.ReadRefunded;
import np.shulka.application.refund.RefundBooks;
import np.shulka.application.refund.RefundPolicy;
import np.shulka.application.refund.Refunds;
import np.shulka.application.refund.RequestRefund;
import np.shulka.application.refund.ResolveRefund;
import np.shulka.application.refund.SweepRefunds;
import np.shulka.application.refund.SweepSettledPayments;
import np.shulka.application.work.InMemoryStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Giving money back, over everything in memory. */
@Configuration(proxyBeanMethods = false)
@Import({
  ApproveRefund.class,
  BookFoundRefund.class,
  ChooseEffect.class,
  DeclineRefund.class,
  ListCreditNotes.class,
  ListRefunds.class,
  ProposeRefunds.class,
  ReadCreditNote.class,
  ReadRefund.class,
  ReadRefundable.class,
  ReadRefunded.class,
  RequestRefund.class,
  ResolveRefund.class,
  SweepRefunds.class,
  SweepSettledPayments.class
})
class RefundUseCases {
  @Bean
  RefundBooks refundBooks(InMemoryStore store, Books books) {
    return new RefundBooks(
        books, store.redemptions(), store.refunds(), store.notes(), store.audit());
  }

  @Bean
  Refunds refunds(RefundBooks all) {
    return all.refunds();
  }

  @Bean
  CreditNotes creditNotes(RefundBooks all) {
    return all.notes();
  }

  @Bean
  RefundPolicy refundPolicy() {
    return RefundPolicy.DEFAULT;
  }
}
