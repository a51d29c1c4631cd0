package np.shulka.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.regex.Pattern;
import org.jmolecules.architecture.hexagonal.SecondaryPort;
import org.jmolecules.archunit.JMoleculesArchitectureRules;
import org.jmolecules.archunit.JMoleculesArchitectureRules.VerificationDepth;

/** Do dependencies point inward? */
@AnalyzeClasses(packages = "np.shulka", importOptions = ProductionCode.class)
class HexagonTest {
  private static final Set<String> SHARED_IN_PERSISTENCE =
      Set.of(
          "np.shulka.adapters.persistence.work.Database",
          "np.shulka.adapters.persistence.work.Write",
          "np.shulka.adapters.persistence.work.Shape",
          "np.shulka.adapters.persistence.work.Slots",
          "np.shulka.adapters.persistence.work.Question",
          "np.shulka.adapters.persistence.work.Json",
          "np.shulka.adapters.persistence.work.DueRows",
          "np.shulka.adapters.persistence.work.Pages",
          "np.shulka.adapters.persistence.catalog.AddOnList",
          "np.shulka.adapters.persistence.catalog.CouponRows",
          "np.shulka.adapters.persistence.catalog.PeriodRows",
          "np.shulka.adapters.persistence.invoice.InvoiceRows",
          "np.shulka.adapters.persistence.invoice.KeptWorking",
          "np.shulka.adapters.persistence.subscriber.FormerNames",
          "np.shulka.adapters.persistence.subscriber.SubscriberRows",
          "np.shulka.adapters.persistence.subscription.SubscriptionRows");

  /** The wire, what is refused, views that contain each other, who calls, and whose turn it is. */
  private static final Pattern SHARED_IN_WEB =
      Pattern.compile(
          "np\\.shulka\\.adapters\\.web\\.((wire|problem)\\.\\w+|\\w+\\.\\w+View"
              + "|security\\.((Partner)?Caller|AskingTurns)"
              + "|payment\\.RefundedAmounts)");

  @ArchTest
  static final ArchRule the_domain_knows_only_itself =
      classes()
          .that()
          .resideInAPackage("..domain..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("..domain..", "java..", "org.jspecify..", "org.jmolecules.ddd..");

  @ArchTest
  static final ArchRule the_application_knows_no_framework =
      classes()
          .that()
          .resideInAPackage("..application..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "..domain..", "..application..", "java..", "org.jspecify..", "org.jmolecules..");

  @ArchTest
  static final ArchRule adapters_do_not_know_each_other =
      slices().matching("..adapters.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule adapters_hide_what_they_are_made_of =
      classes()
          .that()
          .resideInAPackage("..adapters..")
          .and()
          .areTopLevelClasses()
          .and(areNotSharedInsideTheirAdapter())
          .should()
          .notBePublic();

  @ArchTest
  static final ArchRule nobody_knows_the_bootstrap =
      noClasses()
          .that()
          .resideInAnyPackage("..domain..", "..application..", "..adapters..", "..sandbox..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "np.shulka.bootstrap",
              "np.shulka.bootstrap.demo..",
              "np.shulka.bootstrap.embedded..",
              "np.shulka.bootstrap.operations..");

  @ArchTest
  static final ArchRule the_stand_in_knows_nothing_of_us =
      noClasses()
          .that()
          .resideInAPackage("np.shulka.sandbox..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..shulka.domain..", "..shulka.application..", "..adapters..");

  @ArchTest
  static final ArchRule ports_and_adapters_keep_their_roles =
      JMoleculesArchitectureRules.ensureHexagonal(VerificationDepth.STRICT);

  /** Without a port the rule above would check nothing. */
  @ArchTest
  static final ArchRule there_are_ports =
      classes().that().areAnnotatedWith(SecondaryPort.class).should().beInterfaces();

  /**
   * An adapter of many packages shares these with itself; that no other adapter does, see above.
   */
  private static DescribedPredicate<JavaClass> areNotSharedInsideTheirAdapter() {
    return DescribedPredicate.describe(
        "are not shared inside their adapter",
        type ->
            !SHARED_IN_PERSISTENCE.contains(type.getName())
                && !SHARED_IN_WEB.matcher(type.getName()).matches());
  }
}
