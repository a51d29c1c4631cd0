package np.shulka.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What the database itself can do for the rows of one verified activation: select for update, three
 * writes and an outbox row in one durable transaction of seven round trips (docs/performance.md).
 */
final class DatabaseLimit implements AutoCloseable {
  private static final int ATTEMPTS = 200_000;
  private static final String PAYLOAD =
      "{\"pidx\":\"bZQLD9wRVWo4CdESSfuSsB\",\"total_amount\":113000,\"status\":\"Completed\",\"note\":\""
          + "x".repeat(500)
          + "\"}";
  private final String url;
  private final ConcurrentLinkedQueue<Session> idle = new ConcurrentLinkedQueue<>();

  DatabaseLimit(String url) throws SQLException {
    this.url = url;
    try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      for (String sql : schema()) statement.execute(sql);
    }
  }

  Load.Rate measure(Load load) throws InterruptedException, SQLException {
    return load.run(
        _ -> {
          Session session = idle.poll();
          if (session == null) session = new Session(url);
          session.activate();
          idle.add(session);
        });
  }

  @Override
  public void close() throws SQLException {
    for (Session session : idle) session.close();
  }

  private static String[] schema() {
    return new String[] {
      "create table if not exists act_attempt (id bigint primary key, reference text not null unique,"
          + " subscriber_id bigint not null, plan_id int not null, amount_minor bigint not null,"
          + " status text not null default 'pending', version int not null default 0,"
          + " updated_at timestamptz not null default now())",
      "create table if not exists act_verification (id bigint generated always as identity primary key,"
          + " attempt_id bigint not null, outcome text not null, gateway_payload jsonb not null,"
          + " created_at timestamptz not null default now())",
      "create index if not exists act_verification_attempt on act_verification(attempt_id)",
      "create table if not exists act_subscription (id bigint generated always as identity primary key,"
          + " subscriber_id bigint not null, plan_id int not null, status text not null,"
          + " period_start timestamptz not null, period_end timestamptz not null,"
          + " version int not null default 0, unique (subscriber_id, plan_id))",
      "create table if not exists act_outbox (id bigint generated always as identity primary key,"
          + " topic text not null, aggregate_id bigint not null, payload jsonb not null,"
          + " created_at timestamptz not null default now(), published_at timestamptz)",
      "create index if not exists act_outbox_open on act_outbox(id) where published_at is null",
      "insert into act_attempt(id, reference, subscriber_id, plan_id, amount_minor)"
          + " select i, 'sub_ref_' || lpad(i::text, 12, '0'), i, 1, 500000"
          + " from generate_series(1, "
          + ATTEMPTS
          + ") i on conflict do nothing",
      "vacuum analyze act_attempt"
    };
  }

  /** One connection with its prepared statements. */
  private static final class Session {
    private final Connection connection;
    private final PreparedStatement find;
    private final PreparedStatement update;
    private final PreparedStatement report;
    private final PreparedStatement grant;
    private final PreparedStatement tell;

    Session(String url) throws SQLException {
      connection = DriverManager.getConnection(url, "postgres", "postgres");
      connection.setAutoCommit(false);
      find =
          connection.prepareStatement(
              "select id, subscriber_id, plan_id, status, version from act_attempt"
                  + " where reference = ? for update");
      update =
          connection.prepareStatement(
              "update act_attempt set status = 'succeeded', version = version + 1,"
                  + " updated_at = now() where id = ?");
      report =
          connection.prepareStatement(
              "insert into act_verification(attempt_id, outcome, gateway_payload)"
                  + " values (?, 'success', ?::jsonb)");
      grant =
          connection.prepareStatement(
              "insert into act_subscription(subscriber_id, plan_id, status, period_start, period_end)"
                  + " values (?, 1, 'active', now(), now() + interval '1 month')"
                  + " on conflict (subscriber_id, plan_id) do update set status = 'active',"
                  + " period_start = excluded.period_start, period_end = excluded.period_end,"
                  + " version = act_subscription.version + 1");
      tell =
          connection.prepareStatement(
              "insert into act_outbox(topic, aggregate_id, payload) values ('subscription.activated',"
                  + " ?, jsonb_build_object('subscriptionId', ?::bigint, 'planId', 1))");
    }

    void activate() throws SQLException {
      long id = ThreadLocalRandom.current().nextLong(1, ATTEMPTS + 1L);
      find.setString(1, String.format(Locale.ROOT, "sub_ref_%012d", id));
      try (ResultSet row = find.executeQuery()) {
        row.next();
      }
      update.setLong(1, id);
      update.executeUpdate();
      report.setLong(1, id);
      report.setString(2, PAYLOAD);
      report.executeUpdate();
      grant.setLong(1, id);
      grant.executeUpdate();
      tell.setLong(1, id);
      tell.setLong(2, id);
      tell.executeUpdate();
      connection.commit();
    }

    void close() throws SQLException {
      connection.close();
    }
  }
}
