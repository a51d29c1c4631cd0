package np.shulka.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What add-ons make of the features of a plan. */
final class GivenTest {
  private static final Feature.Limit FIVE = new Feature.Limit(5);
  private static final Extra TEN_EACH = new Extra.More(10);

  private final Plan plan =
      APlan.onSale()
          .with(
              Map.of(
                  "projects", FIVE,
                  "sso", new Feature.Flag(false),
                  "support", new Feature.Text("e-mail")))
          .build();

  private Given given(int seats, AddOn... addOns) {
    List<AddOn> sorted = new ArrayList<>(List.of(addOns));
    sorted.sort((one, other) -> one.code().compareTo(other.code()));
    Selection selection =
        new Selection(ASelection.pinned(plan), seats)
            .with(sorted.stream().map(it -> AnAddOn.pinned(it, 2)).toList());
    var versions = sorted.stream().map(AddOn::current).toList();
    return Given.allOf(new Chosen(selection, plan.current(), versions));
  }

  private static AddOn addOn(String code, String key, Extra extra) {
    return AnAddOn.recurring().called(code).giving(key, extra).build();
  }

  @Test
  void c25_an_add_on_switches_something_on() {
    Given given = given(1, addOn("a", "sso", new Extra.On()), addOn("b", "new", new Extra.On()));

    assertThat(given.features())
        .containsEntry("sso", new Feature.Flag(true))
        .containsEntry("new", new Feature.Flag(true))
        .containsEntry("projects", FIVE);
  }

  @Test
  void c25_each_of_an_add_on_adds_to_a_limit() {
    Given given = given(1, addOn("a", "projects", TEN_EACH), addOn("b", "rooms", TEN_EACH));

    assertThat(given.features())
        .containsEntry("projects", new Feature.Limit(25))
        .containsEntry("rooms", new Feature.Limit(20));
  }

  @Test
  void c25_limits_are_raised_before_they_are_added_to() { // C22
    Extra raise = new Extra.AtLeast(50);
    Given one = given(1, addOn("a", "projects", TEN_EACH), addOn("b", "projects", raise));
    Given other = given(1, addOn("a", "projects", raise), addOn("b", "projects", TEN_EACH));

    assertThat(one.features()).containsEntry("projects", new Feature.Limit(70));
    assertThat(other.features()).isEqualTo(one.features());
    assertThat(one.steps())
        .extracting(Given.Step::before, Given.Step::after)
        .containsExactly(
            tuple(Optional.of(FIVE), new Feature.Limit(50)),
            tuple(Optional.of(new Feature.Limit(50)), new Feature.Limit(70)));
  }

  @Test
  void c25_a_limit_is_never_lowered_by_an_add_on() {
    Given given = given(1, addOn("a", "projects", new Extra.AtLeast(3)));

    assertThat(given.features()).containsEntry("projects", FIVE);
    assertThat(given.steps()).isEmpty();
  }

  @Test
  void what_a_plan_says_of_another_kind_stays() {
    Given given = given(1, addOn("a", "support", TEN_EACH), addOn("b", "projects", new Extra.On()));

    assertThat(given.features()).isEqualTo(plan.current().features());
    assertThat(given(1, addOn("a", "sso", TEN_EACH)).features())
        .containsEntry("sso", new Feature.Limit(20));
  }

  @Test
  void a_number_of_something_says_more_than_that_it_is_on() {
    AddOn on = addOn("a", "rooms", new Extra.On());
    AddOn some = addOn("b", "rooms", new Extra.AtLeast(3));

    assertThat(given(1, on, some).features()).containsEntry("rooms", new Feature.Limit(3));
  }

  @Test
  void more_than_can_be_counted_is_as_much_as_can_be() {
    Extra most = new Extra.More(Extra.More.MOST);

    assertThat(most.beside(Optional.of(new Feature.Limit(Long.MAX_VALUE - 1)), 10_000))
        .isEqualTo(new Feature.Limit(Long.MAX_VALUE));
  }

  @Test
  void c25_what_add_ons_give_does_not_depend_on_their_names() {
    Random random = new Random(25);
    for (int round = 0; round < 500; round++) {
      int raised = random.nextInt(1, 100);
      int added = random.nextInt(1, 100);
      Extra raise = new Extra.AtLeast(raised);
      Extra more = new Extra.More(added);

      Given one = given(1, addOn("a", "projects", more), addOn("b", "projects", raise));
      Given other = given(1, addOn("a", "projects", raise), addOn("b", "projects", more));

      assertThat(one.features()).isEqualTo(other.features());
      assertThat(one.features())
          .containsEntry("projects", new Feature.Limit(Math.max(5, raised) + 2L * added));
    }
  }

  @Test
  void s5_more_seats_than_the_limit_are_over_it() {
    AddOn roomy = addOn("a", Given.SEATS, new Extra.More(2));
    Plan five = APlan.onSale().with(Map.of(Given.SEATS, FIVE)).build();
    Selection eight = new Selection(ASelection.pinned(five), 8);
    Given over = Given.planOf(eight, five.current());

    assertThat(over.overLimit()).containsExactly(Given.SEATS);
    assertThat(over.features()).isEqualTo(five.current().features());
    assertThat(Given.planOf(new Selection(eight.plan(), 5), five.current()).overLimit()).isEmpty();
    assertThat(given(8).overLimit()).isEmpty();
    var enough = eight.with(List.of(AnAddOn.pinned(roomy, 2)));
    var chosen = new Chosen(enough, five.current(), List.of(roomy.current()));
    assertThat(Given.allOf(chosen).overLimit()).isEmpty();
    assertThat(Given.nothingOf(eight).overLimit()).isEmpty();
  }

  @Test
  void what_is_charged_once_gives_nothing_that_lasts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AnAddOn.once().giving("sso", new Extra.On()).build());
  }

  @Test
  void an_add_on_adds_something() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Extra.More(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Extra.More(Extra.More.MOST + 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Extra.AtLeast(0));
    assertThat(AnAddOn.recurring().terms().gives()).isEqualTo(Map.of());
  }
}
