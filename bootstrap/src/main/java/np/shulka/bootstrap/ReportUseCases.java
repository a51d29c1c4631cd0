package np.shulka.bootstrap;

import np.shulka.application.ledger.Ledger;
import np.shulka.application.report.ReportRevenue;
import np.shulka.application.report.ReportVat;
import np.shulka.application.report.TaxRegister;
import np.shulka.application.report.Turnovers;
import np.shulka.application.work.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures, made of ports. */
@Configuration(proxyBeanMethods = false)
class ReportUseCases {
  @Bean
  ReportRevenue reportRevenue(Turnovers turnovers, Ledger ledger, Setting setting) {
    return new ReportRevenue(turnovers, ledger, setting.zone());
  }

  @Bean
  ReportVat reportVat(TaxRegister register, Setting setting) {
    return new ReportVat(register, setting.zone());
  }
}
