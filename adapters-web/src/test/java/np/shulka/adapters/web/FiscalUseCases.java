package np.shulka.adapters.web;

import java.nio.charset.StandardCharsets;
import np.shulka.application.fiscal.Documents;
import np.shulka.application.fiscal.ListFilings;
import np.shulka.application.fiscal.Press;
import np.shulka.application.fiscal.PrintAnyInvoice;
import np.shulka.application.fiscal.PrintCreditNote;
import np.shulka.application.fiscal.PrintDocument;
import np.shulka.application.fiscal.PrintInvoice;
import np.shulka.application.fiscal.ReadBillingDetails;
import np.shulka.application.fiscal.ReadSalesRegister;
import np.shulka.application.fiscal.RetryFiling;
import np.shulka.application.fiscal.ScriptedOffice;
import np.shulka.application.fiscal.StateBillingDetails;
import np.shulka.application.invoice.ReadInvoice;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Documents, over everything in memory, on a press that only says what it is to print. */
@Configuration(proxyBeanMethods = false)
class FiscalUseCases {
  @Bean
  Press press() {
    return (paper, wish) ->
        "%s of %s in %s on %s, print %s, to %s"
            .formatted(
                paper.document().getClass().getSimpleName(),
                paper.document().number(),
                wish.language(),
                wish.form(),
                paper.standing(),
                paper.recipient().pan().orElse("nobody"))
            .getBytes(StandardCharsets.UTF_8);
  }

  @Bean
  Documents documents(InMemoryStore store) {
    return new Documents(store.invoices(), store.notes(), store.recipients(), store.subscribers());
  }

  @Bean
  PrintDocument printDocument(
      Documents documents, Press press, InMemoryStore store, Setting setting) {
    var issuer = new PrintDocument.Issuer(new ScriptedOffice(), store.filings(), store.prints());
    return new PrintDocument(documents, issuer, press, setting);
  }

  @Bean
  PrintInvoice printInvoice(ReadInvoice invoices, PrintDocument printing) {
    return new PrintInvoice(invoices, printing);
  }

  @Bean
  PrintAnyInvoice printAnyInvoice(PrintDocument printing) {
    return new PrintAnyInvoice(printing);
  }

  @Bean
  PrintCreditNote printCreditNote(PrintDocument printing) {
    return new PrintCreditNote(printing);
  }

  @Bean
  ReadBillingDetails readBillingDetails(InMemoryStore store, Setting setting) {
    return new ReadBillingDetails(store.recipients(), store.subscribers(), setting);
  }

  @Bean
  StateBillingDetails stateBillingDetails(InMemoryStore store, Setting setting) {
    return new StateBillingDetails(store.recipients(), store.subscribers(), setting);
  }

  @Bean
  ReadSalesRegister readSalesRegister(InMemoryStore store) {
    return new ReadSalesRegister(store.register());
  }

  @Bean
  ListFilings listFilings(InMemoryStore store) {
    return new ListFilings(store.filings());
  }

  @Bean
  RetryFiling retryFiling(InMemoryStore store, Setting setting) {
    return new RetryFiling(store.filings(), store.audit(), store.transactions(), setting);
  }
}
