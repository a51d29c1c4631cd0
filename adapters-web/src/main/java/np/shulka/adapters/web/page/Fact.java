package np.shulka.adapters.web.page;

/**
 * A line of what is known, for people.
 *
 * @param label the key of what it is called
 */
record Fact(String label, String value) {}
