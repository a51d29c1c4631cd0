package np.shulka.bootstrap.rules;

/** S16 in SQL; the question answers with what breaks the rule, one text per row. */
public final class MigrationRules {

  /** Everybody who lives and is named by an announced migration was told of it. */
  public static final String MOVED_IS_TOLD =
      """
      select 'moved and not told: ' || r.subscription_id
      from migration m
      join rehearsed r on r.rehearsal_id = m.rehearsal_id
      join subscription s on s.id = r.subscription_id and s.status <> 'ENDED'
      where not exists (select from notice n
        where n.subscriber_id = r.subscriber_id and n.about = m.id and n.kind = 'PRICE_CHANGES')
      """;

  private MigrationRules() {}
}
