package np.shulka.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jmolecules.architecture.hexagonal.SecondaryPort;
import org.jmolecules.archunit.JMoleculesArchitectureRules;
import org.jmolecules.archunit.JMoleculesArchitectureRules.VerificationDepth;

/** Do dependencies point inward? */
@AnalyzeClasses(packages = "np.shulka", importOptions = ProductionCode.class)
class HexagonTest {

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
          .should()
          .notBePublic();

  @ArchTest
  static final ArchRule nobody_knows_the_bootstrap =
      noClasses()
          .that()
          .resideInAnyPackage("..domain..", "..application..", "..adapters..", "..sandbox..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("np.shulka.bootstrap");

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
}
