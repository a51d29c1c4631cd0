package np.shulka.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Do names say what a thing is? */
@AnalyzeClasses(packages = "np.shulka", importOptions = ProductionCode.class)
class NamingTest {
  private static final String BANNED =
      ".*(Utils?|Helper|Manager|Impl|Service|Dto|DTO|Mapper|Processor|Handler|Base|Commons?)";

  @ArchTest
  static final ArchRule no_name_says_only_the_layer =
      noClasses()
          .that()
          .areTopLevelClasses()
          .should()
          .haveNameMatching(BANNED)
          .because("such a name says where a thing stands, not what it is");

  @ArchTest
  static final ArchRule no_exception_says_so =
      noClasses()
          .that()
          .areAssignableTo(Throwable.class)
          .should()
          .haveSimpleNameEndingWith("Exception")
          .because("an exception is named for the fact");
}
