package np.shulka.bootstrap.web;

import np.shulka.bootstrap.stories.WebApplication;
import org.junit.jupiter.api.Test;

/** What people come for, step by step. */
class WebApplicationJobsTest {
  @Test
  void people_do_their_jobs_in_a_browser() throws Exception {
    WebApplication.tries("jobs");
  }
}
