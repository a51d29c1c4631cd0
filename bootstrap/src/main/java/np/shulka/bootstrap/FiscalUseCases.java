package np.shulka.bootstrap;

import np.shulka.application.fiscal.Press;
import np.shulka.application.fiscal.PrintAnyInvoice;
import np.shulka.application.fiscal.PrintCreditNote;
import np.shulka.application.fiscal.PrintDocument;
import np.shulka.application.fiscal.PrintInvoice;
import np.shulka.application.fiscal.Prints;
import np.shulka.application.fiscal.ReadBillingDetails;
import np.shulka.application.fiscal.Recipients;
import np.shulka.application.fiscal.StateBillingDetails;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.invoice.ReadInvoice;
import np.shulka.application.refund.CreditNotes;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.work.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the tax office wants of a merchant, made of ports. */
@Configuration(proxyBeanMethods = false)
class FiscalUseCases {
  @Bean
  PrintDocument printDocument(
      Press press,
      Prints prints,
      Recipients recipients,
      Subscribers subscribers,
      Setting setting) {
    return new PrintDocument(press, prints, recipients, subscribers, setting);
  }

  @Bean
  PrintInvoice printInvoice(ReadInvoice invoices, PrintDocument printing) {
    return new PrintInvoice(invoices, printing);
  }

  @Bean
  PrintAnyInvoice printAnyInvoice(Invoices invoices, PrintDocument printing) {
    return new PrintAnyInvoice(invoices, printing);
  }

  @Bean
  PrintCreditNote printCreditNote(CreditNotes notes, Invoices invoices, PrintDocument printing) {
    return new PrintCreditNote(notes, invoices, printing);
  }

  @Bean
  ReadBillingDetails readBillingDetails(
      Recipients recipients, Subscribers subscribers, Setting setting) {
    return new ReadBillingDetails(recipients, subscribers, setting);
  }

  @Bean
  StateBillingDetails stateBillingDetails(
      Recipients recipients, Subscribers subscribers, Setting setting) {
    return new StateBillingDetails(recipients, subscribers, setting);
  }
}
