package np.shulka.bootstrap;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import np.shulka.application.work.Alerts;
import np.shulka.application.work.Identifiers;
import np.shulka.application.work.Setting;
import np.shulka.domain.dunning.ReminderSchedule;
import np.shulka.domain.subscription.Deadlines;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The merchant's zone, the schema, and where ids come from. */
@Configuration(proxyBeanMethods = false)
class Surroundings {

  @Bean
  ZoneId merchantZone(@Value("${shulka.merchant.zone:Asia/Kathmandu}") ZoneId zone) {
    return zone;
  }

  @Bean
  SpringLiquibase liquibase(DataSource source) {
    return MigrationInTurn.of(source);
  }

  @Bean
  ReminderSchedule reminders(
      @Value("${shulka.reminders.around-end:-7d,-3d,-1d,0d,3d}") List<Duration> aroundEnd,
      @Value("${shulka.reminders.before-grace-end:1d}") List<Duration> beforeGraceEnd) {
    return new ReminderSchedule(aroundEnd, beforeGraceEnd);
  }

  @Bean
  Deadlines deadlines(
      @Value("${shulka.renewal.offer-before:14d}") Duration offerBefore,
      @Value("${shulka.renewal.trial-offer-before:3d}") Duration trialOfferBefore,
      @Value("${shulka.renewal.grace:7d}") Duration grace,
      @Value("${shulka.renewal.first-payment-within:7d}") Duration incomplete) {
    return new Deadlines(offerBefore, trialOfferBefore, grace, incomplete);
  }

  /** What others compare our stamps with; only who asks for it by name gets it. */
  @Bean(defaultCandidate = false)
  InstantSource realTime() {
    return Clocks.real();
  }

  @Bean
  Identifiers identifiers() {
    return new RandomIdentifiers();
  }

  @Bean
  Setting setting(
      Identifiers identifiers,
      InstantSource clock,
      ZoneId zone,
      Alerts alerts,
      Deadlines deadlines,
      ReminderSchedule reminders) {
    return new Setting(identifiers, clock, zone, alerts, deadlines, reminders);
  }
}
