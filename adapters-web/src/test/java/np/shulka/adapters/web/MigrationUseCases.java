package np.shulka.adapters.web;

import np.shulka.application.migration.ApplyMigration;
import np.shulka.application.migration.ListMigrations;
import np.shulka.application.migration.RehearseMigration;
import np.shulka.application.migration.ShowRehearsal;
import np.shulka.application.payment.BackdateSubscription;
import np.shulka.application.payment.Books;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What merchants do to subscriptions by name, made of ports. */
@Configuration(proxyBeanMethods = false)
class MigrationUseCases {
  @Bean
  RehearseMigration rehearseMigration(InMemoryStore store, Setting setting) {
    return new RehearseMigration(
        store.catalog(), store.rehearsals(), store.audit(), store.transactions(), setting);
  }

  @Bean
  ApplyMigration applyMigration(InMemoryStore store, Setting setting) {
    return new ApplyMigration(
        store.catalog(), store.rehearsals(), store.audit(), store.transactions(), setting);
  }

  @Bean
  ShowRehearsal showRehearsal(InMemoryStore store) {
    return new ShowRehearsal(store.catalog(), store.rehearsals());
  }

  @Bean
  ListMigrations listMigrations(InMemoryStore store) {
    return new ListMigrations(store.catalog());
  }

  @Bean
  BackdateSubscription backdateSubscription(InMemoryStore store, Books books, Setting setting) {
    return new BackdateSubscription(
        store.catalog(), store.subscribers(), books, store.audit(), setting);
  }
}
