package np.shulka.adapters.persistence.work;

import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.SQLDataType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How jOOQ speaks to PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /**
   * Loads jOOQ's data types in this one thread: its static initializers wait for each other when
   * several threads come first at once, as sweepers do.
   */
  @Bean
  Database database(DataSource source) {
    SQLDataType.INTEGER.getType();
    return new Database(source, settings());
  }

  static org.jooq.Configuration settings() {
    Settings settings =
        new Settings()
            .withRenderSchema(false)
            .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
            .withExecuteLogging(false);
    return new DefaultConfiguration().set(SQLDialect.POSTGRES).set(settings);
  }
}
