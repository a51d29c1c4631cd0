package np.shulka.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Does a use case read like one? */
@AnalyzeClasses(packages = "np.shulka", importOptions = ProductionCode.class)
class ApplicationTest {

  @ArchTest
  static final ArchRule a_use_case_does_one_thing =
      classes().that().areAnnotatedWith(PrimaryPort.class).should(haveOnePublicMethod());

  @ArchTest
  static final ArchRule a_use_case_is_final =
      classes()
          .that()
          .areAnnotatedWith(PrimaryPort.class)
          .should()
          .haveModifier(JavaModifier.FINAL)
          .andShould()
          .resideInAPackage("..application..");

  @ArchTest
  static final ArchRule a_secondary_port_is_an_interface_of_the_application =
      classes()
          .that()
          .areAnnotatedWith(SecondaryPort.class)
          .should()
          .beInterfaces()
          .andShould()
          .resideInAPackage("..application..");

  @ArchTest
  static final ArchRule nobody_reads_the_clock_but_the_bootstrap =
      noClasses()
          .that()
          .resideInAnyPackage("..domain..", "..application..", "..adapters..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(InstantSource.class, "system")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethodWhere(makesAClock());

  /** A library may want a {@link Clock}; it is then made of the injected source, not of nothing. */
  private static DescribedPredicate<JavaMethodCall> makesAClock() {
    return DescribedPredicate.describe(
        "makes a clock of its own",
        call ->
            call.getTargetOwner().isEquivalentTo(Clock.class)
                && (call.getName().startsWith("system") || call.getName().startsWith("tick")));
  }

  private static ArchCondition<JavaClass> haveOnePublicMethod() {
    return new ArchCondition<>("have exactly one public method") {
      @Override
      public void check(JavaClass useCase, ConditionEvents events) {
        long methods =
            useCase.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        String found = useCase.getName() + " has " + methods + " public methods";
        events.add(new SimpleConditionEvent(useCase, methods == 1, found));
      }
    };
  }
}
