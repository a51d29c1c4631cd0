import { OWN } from '../test/lists/own';
import { inAllStates } from '../test/lists/states';

inAllStates(OWN);
