package np.shulka.adapters.notification;

/** A notice in words, the same twice: plain and with a layout. */
record Letter(String subject, String text, String html) {}
