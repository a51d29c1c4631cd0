package np.shulka.bootstrap.web;

import np.shulka.bootstrap.stories.WebApplication;
import org.junit.jupiter.api.Test;

/** What every page is held to, whoever comes to it for whatever. */
class WebApplicationPagesTest {
  @Test
  void pages_can_be_read_by_everybody_and_stay_where_they_are() throws Exception {
    WebApplication.tries("pages");
  }
}
