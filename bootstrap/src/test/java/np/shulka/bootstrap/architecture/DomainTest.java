package np.shulka.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jmolecules.archunit.JMoleculesDddRules;

/** Is the model honest? */
@AnalyzeClasses(packages = "np.shulka", importOptions = ProductionCode.class)
class DomainTest {

  @ArchTest static final ArchRule aggregates_keep_to_themselves = JMoleculesDddRules.all();

  @ArchTest
  static final ArchRule money_is_never_a_fraction =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage("..domain..", "..application..", "..adapters..")
          .should()
          .haveRawType(double.class)
          .orShould()
          .haveRawType(float.class)
          .orShould()
          .haveRawType(Double.class)
          .orShould()
          .haveRawType(Float.class);
}
