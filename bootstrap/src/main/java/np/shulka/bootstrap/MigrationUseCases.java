package np.shulka.bootstrap;

import np.shulka.application.audit.AuditLog;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.migration.ApplyMigration;
import np.shulka.application.migration.ListMigrations;
import np.shulka.application.migration.Rehearsals;
import np.shulka.application.migration.RehearseMigration;
import np.shulka.application.migration.ShowRehearsal;
import np.shulka.application.payment.BackdateSubscription;
import np.shulka.application.payment.Books;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What merchants do to subscriptions by name, made of ports. */
@Configuration(proxyBeanMethods = false)
class MigrationUseCases {
  @Bean
  RehearseMigration rehearseMigration(
      Catalog catalog,
      Rehearsals rehearsals,
      AuditLog log,
      Transactions transactions,
      Setting setting) {
    return new RehearseMigration(catalog, rehearsals, log, transactions, setting);
  }

  @Bean
  ApplyMigration applyMigration(
      Catalog catalog,
      Rehearsals rehearsals,
      AuditLog log,
      Transactions transactions,
      Setting setting) {
    return new ApplyMigration(catalog, rehearsals, log, transactions, setting);
  }

  @Bean
  ShowRehearsal showRehearsal(Catalog catalog, Rehearsals rehearsals) {
    return new ShowRehearsal(catalog, rehearsals);
  }

  @Bean
  ListMigrations listMigrations(Catalog catalog) {
    return new ListMigrations(catalog);
  }

  @Bean
  BackdateSubscription backdateSubscription(
      Catalog catalog, Subscribers subscribers, Books books, AuditLog log, Setting setting) {
    return new BackdateSubscription(catalog, subscribers, books, log, setting);
  }
}
