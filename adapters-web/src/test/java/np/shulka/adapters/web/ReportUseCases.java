package np.shulka.adapters.web;

import np.shulka.application.report.InMemoryLives;
import np.shulka.application.report.InMemoryOverdue;
import np.shulka.application.report.InMemoryTaxRegister;
import np.shulka.application.report.InMemoryTurnovers;
import np.shulka.application.report.ListLost;
import np.shulka.application.report.ListOverdue;
import np.shulka.application.report.ListRecovered;
import np.shulka.application.report.ReportChurn;
import np.shulka.application.report.ReportDunning;
import np.shulka.application.report.ReportMrr;
import np.shulka.application.report.ReportRevenue;
import np.shulka.application.report.ReportVat;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures, over everything in memory. */
@Configuration(proxyBeanMethods = false)
class ReportUseCases {
  @Bean
  ReportRevenue reportRevenue(InMemoryStore store, Setting setting) {
    var turnovers = new InMemoryTurnovers(store.ledger());
    return new ReportRevenue(turnovers, store.ledger(), setting.zone());
  }

  @Bean
  ReportVat reportVat(InMemoryStore store, Setting setting) {
    var register =
        new InMemoryTaxRegister(store.invoices(), store.refunds(), store.notes(), store.ledger());
    return new ReportVat(register, setting.zone());
  }

  @Bean
  ReportMrr reportMrr(InMemoryStore store, Setting setting) {
    return new ReportMrr(lives(store), setting.zone());
  }

  @Bean
  ReportChurn reportChurn(InMemoryStore store, Setting setting) {
    return new ReportChurn(lives(store), setting.zone());
  }

  private static InMemoryLives lives(InMemoryStore store) {
    return new InMemoryLives(store.subscriptions(), store.invoices(), store.catalog());
  }

  @Bean
  InMemoryOverdue overdue(InMemoryStore store) {
    return new InMemoryOverdue(store.subscriptions(), store.invoices(), store.notices());
  }

  @Bean
  ReportDunning reportDunning(InMemoryOverdue overdue, Setting setting) {
    return new ReportDunning(overdue, setting.zone());
  }

  @Bean
  ListRecovered listRecovered(InMemoryOverdue overdue, Setting setting) {
    return new ListRecovered(overdue, setting.zone());
  }

  @Bean
  ListLost listLost(InMemoryOverdue overdue, Setting setting) {
    return new ListLost(overdue, setting.zone());
  }

  @Bean
  ListOverdue listOverdue(InMemoryOverdue overdue) {
    return new ListOverdue(overdue);
  }
}
