import { SOLD } from '../test/lists/sold';
import { inAllStates } from '../test/lists/states';

inAllStates(SOLD);
