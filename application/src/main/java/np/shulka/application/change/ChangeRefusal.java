package np.shulka.application.change;

/** Why something cannot be changed. */
public enum ChangeRefusal {
  /** There is no such plan on sale. */
  NO_SUCH_PLAN,
  /** There is no such add-on on sale. */
  NO_SUCH_ADD_ON,
  /** The add-on does not go with that plan, or is charged in another way (C25). */
  ADD_ON_NOT_FOR_PLAN,
  /** More of an add-on than go with one subscription. */
  TOO_MANY_ADD_ONS,
  /** The subscriber has another subscription to that plan, or will have. */
  ALREADY_SUBSCRIBED,
  /** It is that already. */
  NOTHING_TO_CHANGE,
  /** It is over, cancelled, paused, or was never paid for. */
  NOT_CHANGEABLE,
  /** What costs less begins when what is paid for has run out (S5). */
  CHEAPER_AT_PERIOD_END,
  /** What a pause left is not cut again: something else begins behind it (S20). */
  MOVED_BY_A_PAUSE,
  /** Something else was chosen for later and is paid for already. */
  CHANGE_PAID_AHEAD,
  /** A request is being paid right now, and keeps its terms until that ends (S5). */
  BEING_PAID,
  /** What was quoted is not what it would come to now, or its day is over. */
  QUOTE_OUTDATED
}
