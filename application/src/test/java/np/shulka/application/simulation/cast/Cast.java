package np.shulka.application.simulation.cast;

import static np.shulka.application.simulation.actor.Role.Who.BAD_LUCK;
import static np.shulka.application.simulation.actor.Role.Who.EACH_PERSON;
import static np.shulka.application.simulation.actor.Role.Who.EACH_REGULAR;
import static np.shulka.application.simulation.actor.Role.Who.THE_WORLD;

import java.util.List;
import np.shulka.application.simulation.actor.Role;

/** Everybody who acts. A new capability adds its actors here. */
public final class Cast {
  private static final List<Role> ROLES =
      List.of(
          new Role("buys", EACH_PERSON, 10, Shoppers::buys),
          new Role("on-time", EACH_PERSON, 4, Shoppers::renewsOnTime),
          new Role("pays-twice", EACH_PERSON, 1.5, Shoppers::paysTwice),
          new Role("coupon", EACH_PERSON, 4, Shoppers::buysCheaper),
          new Role("quantity", EACH_PERSON, 1.5, Shoppers::changesQuantity),
          new Role("pay-link", EACH_PERSON, 2, Shoppers::paysByLink),
          new Role("pay-invoice", EACH_PERSON, 2, Shoppers::paysInvoice),
          new Role("old-page", EACH_PERSON, 1, Shoppers::paysOldPage),
          new Role("late", EACH_PERSON, 2, Shoppers::comesBackLate),
          new Role("renews", EACH_PERSON, 3, Members::renews),
          new Role("pauses", EACH_PERSON, 4, Members::pauses),
          new Role("changes", EACH_PERSON, 5, Changers::changes),
          new Role("changes-late", EACH_PERSON, 1, Changers::changesAtTheEnd),
          new Role("reprices", EACH_PERSON, 0.6, Merchants::reprices),
          new Role("backdates", EACH_PERSON, 0.5, Merchants::backdates),
          new Role("gives-otherwise", THE_WORLD, 4, Merchants::givesOtherwise),
          new Role("add-ons", EACH_PERSON, 3, Changers::addsOn),
          new Role("buys-once", EACH_PERSON, 3, Changers::buysOnce),
          new Role("cancels", EACH_PERSON, 1, Members::cancels),
          new Role("forges", EACH_PERSON, 2, Shoppers::forgesReturn),
          new Role("snoops", EACH_PERSON, 2, new Snoops()),
          new Role("looks", EACH_PERSON, 12, new LooksAround()),
          new Role("publishes", THE_WORLD, 4, BackOffice::publishes),
          new Role("forgets", THE_WORLD, 12, BackOffice::forgetsKeys),
          new Role("time", THE_WORLD, 120, BackOffice::timePasses),
          new Role("recognises", THE_WORLD, 60, Accounting::recognises),
          new Role("refund", EACH_PERSON, 1.5, Cashiers::refunds),
          new Role("changes-mind", EACH_PERSON, 1.5, Cashiers::changesTheirMind),
          new Role("asks-again", THE_WORLD, 120, Cashiers::asksAgain),
          new Role("works-off", THE_WORLD, 25, Cashiers::worksOff),
          new Role("proposes", THE_WORLD, 60, Cashiers::proposes),
          new Role("declines", THE_WORLD, 15, Cashiers::declines),
          new Role("tells", THE_WORLD, 40, Clerks::tells),
          new Role("prints", EACH_PERSON, 1.5, Clerks::prints),
          new Role("audits", THE_WORLD, 6, Auditors::audits),
          new Role("audits-on", THE_WORLD, 20, Auditors::goesOn),
          new Role("bank", THE_WORLD, 12, BackOffice::confirmsLate),
          new Role("refunds", THE_WORLD, 6, BackOffice::refunds),
          new Role("crash", BAD_LUCK, 30, BadLuck::crashes),
          new Role("store-outage", BAD_LUCK, 20, BadLuck::losesTheStore),
          new Role("gateway-outage", BAD_LUCK, 15, BadLuck::losesTheGateway),
          new Role("long-outage", BAD_LUCK, 0.4, BadLuck::losesThemForLong),
          new Role("clock", BAD_LUCK, 20, BadLuck::setsAClock));

  private static final Role REGULAR = new Role("stays", EACH_REGULAR, 1, Regulars::stays);

  private static final List<String> UPKEEP =
      List.of("time", "works-off", "proposes", "tells", "audits-on");

  private Cast() {}

  public static List<Role> roles() {
    return ROLES;
  }

  /** Whoever is there for long and does little. */
  public static Role regular() {
    return REGULAR;
  }

  /** What time does, and who works off what waits for a person. */
  public static List<Role> upkeep() {
    return ROLES.stream().filter(role -> UPKEEP.contains(role.name())).toList();
  }

  /** What goes wrong in the world. */
  public static List<Role> badLuck() {
    return ROLES.stream().filter(role -> role.who() == BAD_LUCK).toList();
  }

  public static Role called(String name) {
    return ROLES.stream().filter(role -> role.name().equals(name)).findFirst().orElseThrow();
  }
}
