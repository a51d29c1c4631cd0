package np.shulka.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Would we notice? Each rule meets a planted violation and must report it by name. */
class RulesBiteTest {
  /** What is planted, and the core that it abuses. */
  private static final JavaClasses PLANTED =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages(
              "np.shulka.bootstrap.architecture.planted",
              "np.shulka.domain",
              "np.shulka.application");

  static Stream<Arguments> rules() {
    return Stream.of(
        bites(HexagonTest.the_domain_knows_only_itself, "domain.alpha.AsksForTheTime"),
        bites(HexagonTest.the_application_knows_no_framework, "application.thing.KnowsSpring"),
        bites(HexagonTest.adapters_do_not_know_each_other, "adapters.one.KnowsItsNeighbour"),
        bites(HexagonTest.adapters_hide_what_they_are_made_of, "adapters.two.Neighbour"),
        bites(HexagonTest.nobody_knows_the_bootstrap, "application.thing.KnowsTheBootstrap"),
        bites(
            HexagonTest.ports_and_adapters_keep_their_roles,
            "adapters.web.thing.UsesASecondaryPort"),
        bites(ApplicationTest.a_use_case_does_one_thing, "application.thing.DoesTwoThings"),
        bites(ApplicationTest.a_use_case_is_final, "application.thing.DoesTwoThings"),
        bites(
            ApplicationTest.a_secondary_port_is_an_interface_of_the_application,
            "application.thing.PortThatIsAClass"),
        bites(
            ApplicationTest.nobody_reads_the_clock_but_the_bootstrap,
            "domain.alpha.AsksForTheTime"),
        bites(DomainTest.money_is_never_a_fraction, "domain.alpha.FractionOfMoney"),
        bites(DomainTest.aggregates_keep_to_themselves, "HoldsAnotherAggregate.other"),
        bites(EvidenceTest.only_a_gateway_reports, "application.thing.ForgesAReport"),
        bites(EvidenceTest.only_the_store_restores_a_proof, "application.thing.ForgesAReport"),
        bites(
            EvidenceTest.only_payment_use_cases_ask_the_gateway,
            "adapters.web.thing.AsksTheGateway"),
        bites(
            EvidenceTest.a_reconciliation_writes_its_report_alone,
            "application.reconciliation.SettlesWhatItFinds"),
        bites(
            EvidenceTest.the_web_moves_no_state_by_itself, "adapters.web.thing.CompletesAPayment"),
        bites(
            EvidenceTest.the_return_endpoint_only_verifies, "adapters.web.thing.ReturnThatSettles"),
        bites(CapabilityTest.domain_capabilities_form_no_circle, "domain.beta.KnowsAlpha"),
        bites(NamingTest.no_name_says_only_the_layer, "application.thing.PaymentService"),
        bites(NamingTest.no_exception_says_so, "application.thing.PaymentException"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("rules")
  void a_planted_violation_is_reported(ArchRule rule, String culprit) {
    var result = rule.allowEmptyShould(true).evaluate(PLANTED);

    assertThat(result.hasViolation()).as(rule.getDescription()).isTrue();
    assertThat(String.join("\n", result.getFailureReport().getDetails())).contains(culprit);
  }

  /** A rule about a package that does not exist checks nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "np.shulka.domain.money",
        "np.shulka.domain.payment",
        "np.shulka.application.dunning",
        "np.shulka.application.payment",
        "np.shulka.application.work",
        "np.shulka.adapters.khalti",
        "np.shulka.adapters.notification",
        "np.shulka.adapters.persistence.payment",
        "np.shulka.adapters.web.payment",
        "np.shulka.sandbox",
        "np.shulka.bootstrap"
      })
  void a_package_that_rules_name_has_classes(String name) {
    assertThat(production().stream().anyMatch(type -> type.getPackageName().equals(name))).isTrue();
  }

  @Test
  void the_planted_code_is_not_shipped() {
    assertThat(production().stream().noneMatch(type -> type.getName().contains(".planted.")))
        .isTrue();
  }

  private static JavaClasses production() {
    return Production.CLASSES;
  }

  private static Arguments bites(ArchRule rule, String culprit) {
    return Arguments.of(rule, culprit);
  }

  private static final class Production {
    static final JavaClasses CLASSES =
        new ClassFileImporter()
            .withImportOption((ImportOption) new ProductionCode())
            .importPackages("np.shulka");
  }
}
