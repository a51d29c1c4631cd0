package np.shulka.bootstrap.session;

import java.time.Duration;
import javax.sql.DataSource;
import np.shulka.adapters.web.security.AskingTurns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions are in the database: they are there after a restart and on every node. Only what asks
 * for one reads it, so programs with tokens cost nothing here.
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class Sessions {

  @Bean
  @DependsOn("liquibase")
  SessionRepository<KeptSession> sessionRepository(
      DataSource database,
      PlatformTransactionManager transactions,
      @Value("${shulka.sign-in.idle:30m}") Duration idle) {
    TransactionTemplate alone = new TransactionTemplate(transactions);
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    JdbcIndexedSessionRepository kept =
        new JdbcIndexedSessionRepository(new JdbcTemplate(database), alone);
    kept.setTableName("web_session");
    kept.setDefaultMaxInactiveInterval(idle);
    kept.setConversionService(KeptObjects.conversion());
    // two requests of one page may both be the first to keep something
    new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(kept);
    return new KeptSessions(kept);
  }

  @Bean
  @DependsOn("liquibase")
  AskingTurns askingTurns(DataSource database) {
    return new TurnsInRows(new JdbcTemplate(database));
  }
}
