package np.shulka.bootstrap;

import np.shulka.application.ledger.Ledger;
import np.shulka.application.report.ListLost;
import np.shulka.application.report.ListOverdue;
import np.shulka.application.report.ListRecovered;
import np.shulka.application.report.Lives;
import np.shulka.application.report.Overdue;
import np.shulka.application.report.ReportChurn;
import np.shulka.application.report.ReportDunning;
import np.shulka.application.report.ReportMrr;
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

  @Bean
  ReportMrr reportMrr(Lives lives, Setting setting) {
    return new ReportMrr(lives, setting.zone());
  }

  @Bean
  ReportChurn reportChurn(Lives lives, Setting setting) {
    return new ReportChurn(lives, setting.zone());
  }

  @Bean
  ReportDunning reportDunning(Overdue overdue, Setting setting) {
    return new ReportDunning(overdue, setting.zone());
  }

  @Bean
  ListRecovered listRecovered(Overdue overdue, Setting setting) {
    return new ListRecovered(overdue, setting.zone());
  }

  @Bean
  ListLost listLost(Overdue overdue, Setting setting) {
    return new ListLost(overdue, setting.zone());
  }

  @Bean
  ListOverdue listOverdue(Overdue overdue) {
    return new ListOverdue(overdue);
  }
}
