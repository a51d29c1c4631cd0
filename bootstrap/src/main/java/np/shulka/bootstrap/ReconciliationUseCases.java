package np.shulka.bootstrap;

import java.time.Duration;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.reconciliation.CompareWithGateway;
import np.shulka.application.reconciliation.CompareWithSettlement;
import np.shulka.application.reconciliation.ListDifferences;
import np.shulka.application.reconciliation.ListReconciliations;
import np.shulka.application.reconciliation.OurBooks;
import np.shulka.application.reconciliation.ReadReconciliation;
import np.shulka.application.reconciliation.Reconcile;
import np.shulka.application.reconciliation.ReconciliationBooks;
import np.shulka.application.reconciliation.ReconciliationPolicy;
import np.shulka.application.reconciliation.Reconciliations;
import np.shulka.application.reconciliation.SettlementFiles;
import np.shulka.application.work.Transactions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Comparing our books with the gateway and its files, made of ports. */
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
  ReconciliationBooks reconciliationBooks(
      Reconciliations runs,
      OurBooks ours,
      SettlementFiles files,
      AuditLog log,
      Transactions transactions) {
    return new ReconciliationBooks(runs, ours, files, log, transactions);
  }

  @Bean
  ReconciliationPolicy reconciliationPolicy(
      @Value("${shulka.reconciliation.late-days:1}") int lateDays,
      @Value("${shulka.reconciliation.patience:5}") int patience) {
    return new ReconciliationPolicy(lateDays, patience);
  }

  /** Every node does it; the database deals out what there is. */
  @Bean
  SchedulingConfigurer reconciling(
      Reconcile work,
      Schedules.Rest rest,
      @Value("${shulka.reconciliation.every:2s}") Duration every) {
    Runnable all =
        () -> {
          boolean more = true;
          while (more && !Thread.currentThread().isInterrupted()) more = work.reconcile();
        };
    return tasks -> tasks.addFixedDelayTask(rest.between("reconcile", all, every));
  }
}
