package np.shulka.adapters.web;

import np.shulka.application.reconciliation.CompareWithGateway;
import np.shulka.application.reconciliation.CompareWithSettlement;
import np.shulka.application.reconciliation.ListDifferences;
import np.shulka.application.reconciliation.ListReconciliations;
import np.shulka.application.reconciliation.ReadReconciliation;
import np.shulka.application.reconciliation.Reconcile;
import np.shulka.application.reconciliation.ReconciliationBooks;
import np.shulka.application.reconciliation.ReconciliationPolicy;
import np.shulka.application.reconciliation.Reconciliations;
import np.shulka.application.reconciliation.Reconciling;
import np.shulka.application.work.InMemoryStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Comparing, over everything in memory. */
@Configuration(proxyBeanMethods = false)
@Import({
  CompareWithGateway.class,
  CompareWithSettlement.class,
  ListDifferences.class,
  ListReconciliations.class,
  ReadReconciliation.class,
  Reconcile.class
})
class ReconciliationUseCases {
  @Bean
  ReconciliationBooks reconciliationBooks(InMemoryStore store) {
    return Reconciling.books(store);
  }

  @Bean
  Reconciliations reconciliations(ReconciliationBooks all) {
    return all.runs();
  }

  @Bean
  ReconciliationPolicy reconciliationPolicy() {
    return ReconciliationPolicy.DEFAULT;
  }
}
