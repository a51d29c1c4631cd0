package np.shulka.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Settlement;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.SettlementProof;
import np.shulka.domain.subscription.Subscription;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Can a state be forged? The compiler closes all doors but these. */
@AnalyzeClasses(packages = "np.shulka", importOptions = ProductionCode.class)
class EvidenceTest {
  private static final List<String> ALLOWED_AT_THE_RETURN =
      List.of(
          "np.shulka.application.payment.VerifyPayment",
          "np.shulka.application.payment.Verification",
          "np.shulka.application.payment.Hint",
          "np.shulka.application.payment.Hint$OfCheckout",
          "np.shulka.application.payment.Hint$OfPayment",
          "np.shulka.application.payment.UnknownPayment",
          "np.shulka.application.work.Problem");

  @ArchTest
  static final ArchRule only_a_gateway_reports =
      constructors()
          .that()
          .areDeclaredIn(LookupReport.class)
          .should()
          .onlyBeCalled()
          .byClassesThat()
          .resideInAPackage("..adapters.khalti..");

  @ArchTest
  static final ArchRule only_the_store_restores_a_proof =
      methods()
          .that()
          .areDeclaredIn(SettlementProof.class)
          .and()
          .haveName("restore")
          .should()
          .onlyBeCalled()
          .byClassesThat()
          .resideInAPackage("..adapters.persistence..");

  @ArchTest
  static final ArchRule only_payment_use_cases_ask_the_gateway =
      classes()
          .that()
          .areAssignableTo(PaymentGatewayPort.class)
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAnyPackage(
              "..application.payment..",
              "..application.refund..",
              "..application.reconciliation..",
              "..adapters.khalti..",
              "np.shulka.bootstrap");

  /** What it finds is for people to mend. */
  @ArchTest
  static final ArchRule a_reconciliation_writes_its_report_alone =
      noClasses()
          .that()
          .resideInAPackage("..application.reconciliation..")
          .should()
          .dependOnClassesThat(isOfOthersToWrite());

  private static DescribedPredicate<JavaClass> isOfOthersToWrite() {
    return DescribedPredicate.describe(
        "can write something else",
        type ->
            (type.isAnnotatedWith(SecondaryPort.class) || type.isAnnotatedWith(PrimaryPort.class))
                && !type.isAssignableTo(PaymentGatewayPort.class)
                && !type.getPackageName().matches(".*[.](reconciliation|audit|work)"));
  }

  @ArchTest
  static final ArchRule the_web_moves_no_state_by_itself =
      noClasses()
          .that()
          .resideInAPackage("..adapters.web..")
          .should()
          .callMethodWhere(movesState());

  /** What the payer's browser brings home is an id and nothing else. */
  @ArchTest
  static final ArchRule the_return_endpoint_only_verifies =
      noClasses()
          .that()
          .resideInAPackage("..adapters.web..")
          .and()
          .haveSimpleNameContaining("Return")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "are other use cases or ports",
                  used ->
                      used.getPackageName().startsWith("np.shulka.application")
                          && !ALLOWED_AT_THE_RETURN.contains(used.getName())));

  private static DescribedPredicate<JavaMethodCall> movesState() {
    return DescribedPredicate.describe(
        "return the next state of an aggregate",
        call ->
            isAggregate(call.getTargetOwner()) && isAggregate(call.getTarget().getRawReturnType()));
  }

  private static boolean isAggregate(JavaClass type) {
    return type.isAssignableTo(Payment.class)
        || type.isAssignableTo(Invoice.class)
        || type.isAssignableTo(Settlement.class)
        || type.isAssignableTo(Subscription.class);
  }
}
