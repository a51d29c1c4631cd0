package np.shulka.bootstrap;

import np.shulka.application.audit.AuditLog;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.refund.ApproveRefund;
import np.shulka.application.refund.BookFoundRefund;
import np.shulka.application.refund.CreditNotes;
import np.shulka.application.refund.DeclineRefund;
import np.shulka.application.refund.ListCreditNotes;
import np.shulka.application.refund.ListRefunds;
import np.shulka.application.refund.ReadCreditNote;
import np.shulka.application.refund.ReadRefund;
import np.shulka.application.refund.ReadRefunded;
import np.shulka.application.refund.RefundBooks;
import np.shulka.application.refund.RefundPolicy;
import np.shulka.application.refund.Refunds;
import np.shulka.application.refund.RequestRefund;
import np.shulka.application.refund.ResolveRefund;
import np.shulka.application.refund.SweepRefunds;
import np.shulka.application.refund.SweepSettledPayments;
import np.shulka.application.work.Setting;
import np.shulka.domain.money.Money;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Giving money back, made of ports. */
@Configuration(proxyBeanMethods = false)
class RefundUseCases {
  @Bean
  RefundBooks refundBooks(Books books, Refunds refunds, CreditNotes notes, AuditLog log) {
    return new RefundBooks(books, refunds, notes, log);
  }

  @Bean
  RefundPolicy refundPolicy(@Value("${shulka.refunds.alone-up-to:500000}") long paisa) {
    return new RefundPolicy(Money.paisa(paisa));
  }

  @Bean
  RequestRefund requestRefund(
      RefundBooks all, PaymentGatewayPort gateway, RefundPolicy policy, Setting setting) {
    return new RequestRefund(all, gateway, policy, setting);
  }

  @Bean
  BookFoundRefund bookFoundRefund(RefundBooks all, PaymentGatewayPort gateway, Setting setting) {
    return new BookFoundRefund(all, gateway, setting);
  }

  @Bean
  ApproveRefund approveRefund(RefundBooks all, PaymentGatewayPort gateway, Setting setting) {
    return new ApproveRefund(all, gateway, setting);
  }

  @Bean
  DeclineRefund declineRefund(RefundBooks all, Setting setting) {
    return new DeclineRefund(all, setting);
  }

  @Bean
  ResolveRefund resolveRefund(RefundBooks all, PaymentGatewayPort gateway, Setting setting) {
    return new ResolveRefund(all, gateway, setting);
  }

  @Bean
  SweepRefunds sweepRefunds(RefundBooks all, PaymentGatewayPort gateway, Setting setting) {
    return new SweepRefunds(all, gateway, setting);
  }

  @Bean
  SweepSettledPayments sweepSettledPayments(
      RefundBooks all, PaymentGatewayPort gateway, Setting setting) {
    return new SweepSettledPayments(all, gateway, setting);
  }

  @Bean
  ListRefunds listRefunds(RefundBooks all) {
    return new ListRefunds(all.refunds());
  }

  @Bean
  ReadRefunded readRefunded(RefundBooks all) {
    return new ReadRefunded(all.refunds());
  }

  @Bean
  ReadRefund readRefund(RefundBooks all) {
    return new ReadRefund(all.refunds());
  }

  @Bean
  ReadCreditNote readCreditNote(RefundBooks all) {
    return new ReadCreditNote(all.notes());
  }

  @Bean
  ListCreditNotes listCreditNotes(RefundBooks all) {
    return new ListCreditNotes(all.notes());
  }
}
