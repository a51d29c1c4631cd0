import { MONEY } from '../test/lists/money';
import { inAllStates } from '../test/lists/states';

inAllStates(MONEY);
