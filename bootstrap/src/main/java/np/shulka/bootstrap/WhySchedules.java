package np.shulka.bootstrap;

import java.time.Duration;
import np.shulka.application.why.RecomputeInvoices;
import np.shulka.bootstrap.operations.AuditWatch;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** When it is looked whether everything is still what it was. */
@Configuration(proxyBeanMethods = false)
class WhySchedules {
  /** As many as one read takes well; a run rests between parts, so that others are not slowed. */
  private static final int INVOICES_AT_ONCE = 500;

  @Bean
  SchedulingConfigurer recomputing(
      RecomputeInvoices recomputing,
      Schedules.Rest rest,
      @Value("${shulka.recomputation.part-every:5s}") Duration every) {
    Runnable part = () -> recomputing.recompute(INVOICES_AT_ONCE);
    return tasks -> tasks.addFixedDelayTask(rest.between("recompute invoices", part, every));
  }

  @Bean
  SchedulingConfigurer watching(
      AuditWatch watch,
      Schedules.Rest rest,
      @Value("${shulka.audit.verify-every:10m}") Duration every) {
    return tasks -> tasks.addFixedDelayTask(rest.between("verify the audit log", watch, every));
  }
}
