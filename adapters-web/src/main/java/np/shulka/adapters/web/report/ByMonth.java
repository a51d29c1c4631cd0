package np.shulka.adapters.web.report;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parts of a report, months if nothing is said. */
@Parameter(
    schema =
        @Schema(
            allowableValues = {"day", "month", "fiscal-month"},
            defaultValue = "month"))
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface ByMonth {}
