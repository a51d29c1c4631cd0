package np.shulka.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Does a capability stay itself? */
@AnalyzeClasses(packages = "np.shulka", importOptions = ProductionCode.class)
class CapabilityTest {

  @ArchTest
  static final ArchRule domain_capabilities_form_no_circle =
      slices().matching("..domain.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule money_knows_nobody =
      noClasses()
          .that()
          .resideInAPackage("..domain.money..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..domain.catalog..",
              "..domain.subscriber..",
              "..domain.subscription..",
              "..domain.invoice..",
              "..domain.payment..");

  /** Evidence is judged without knowing what it will buy. */
  @ArchTest
  static final ArchRule payment_knows_neither_invoice_nor_subscription =
      noClasses()
          .that()
          .resideInAPackage("..domain.payment..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..domain.invoice..", "..domain.subscription..");
}
