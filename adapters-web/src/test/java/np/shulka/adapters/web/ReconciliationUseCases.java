package np.shulka.adapters.web;

import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.reconciliation.CompareWithGateway;
import np.shulka.application.reconciliation.CompareWithSettlement;
import np.shulka.application.reconciliation.ListDifferences;
import np.shulka.application.reconciliation.ListReconciliations;
import np.shulka.application.reconciliation.ReadReconciliation;
import np.shulka.application.reconciliation.Reconcile;
import np.shulka.application.reconciliation.ReconciliationBooks;
import np.shulka.application.reconciliation.ReconciliationPolicy;
import np.shulka.application.reconciliation.Reconciling;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Comparing, over everything in memory. */
@Configuration(proxyBeanMethods = false)
class ReconciliationUseCases {
  @Bean
  ReconciliationBooks reconciliationBooks(InMemoryStore store) {
    return Reconciling.books(store);
  }

  @Bean
  CompareWithGateway compareWithGateway(ReconciliationBooks all, Setting setting) {
    return new CompareWithGateway(all, setting);
  }

  @Bean
  CompareWithSettlement compareWithSettlement(ReconciliationBooks all, Setting setting) {
    return new CompareWithSettlement(all, setting);
  }

  @Bean
  Reconcile reconcile(ReconciliationBooks all, PaymentGatewayPort gateway, Setting setting) {
    return new Reconcile(all, gateway, ReconciliationPolicy.DEFAULT, setting);
  }

  @Bean
  ReadReconciliation readReconciliation(ReconciliationBooks all) {
    return new ReadReconciliation(all.runs());
  }

  @Bean
  ListReconciliations listReconciliations(ReconciliationBooks all) {
    return new ListReconciliations(all.runs());
  }

  @Bean
  ListDifferences listDifferences(ReconciliationBooks all) {
    return new ListDifferences(all.runs());
  }
}
