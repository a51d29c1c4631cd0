package np.shulka.bootstrap;

import np.shulka.application.audit.AuditLog;
import np.shulka.application.catalog.Redemptions;
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
import np.shulka.domain.money.Money;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Giving money back, made of ports. */
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
  RefundBooks refundBooks(
      Books books, Redemptions redemptions, Refunds refunds, CreditNotes notes, AuditLog log) {
    return new RefundBooks(books, redemptions, refunds, notes, log);
  }

  @Bean
  RefundPolicy refundPolicy(@Value("${shulka.refunds.alone-up-to:500000}") long paisa) {
    return new RefundPolicy(Money.paisa(paisa));
  }
}
