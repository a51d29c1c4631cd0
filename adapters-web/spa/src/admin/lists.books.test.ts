import { BOOKS } from '../test/lists/books';
import { inAllStates } from '../test/lists/states';

inAllStates(BOOKS);
