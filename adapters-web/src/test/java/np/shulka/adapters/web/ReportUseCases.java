package np.shulka.adapters.web;

import np.shulka.application.report.InMemoryTaxRegister;
import np.shulka.application.report.InMemoryTurnovers;
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
    var register = new InMemoryTaxRegister(store.invoices(), store.notes(), store.ledger());
    return new ReportVat(register, setting.zone());
  }
}
