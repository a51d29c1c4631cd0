package np.shulka.adapters.web.problem;

/** What is wrong with one field, named as the caller named it. */
public record Violation(String field, String message) {}
