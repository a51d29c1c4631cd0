package np.shulka.bootstrap.architecture.planted.application.thing;

import org.springframework.stereotype.Component;

@Component
class KnowsSpring {}
