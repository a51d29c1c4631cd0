import { createRootRouteWithContext } from '@tanstack/react-router';
import { Crash } from './Crash';
import type { Given } from './gates';
import { Lost } from './Lost';
import { Shell } from './Shell';

export const rootRoute = createRootRouteWithContext<Given>()({
  component: Shell,
  notFoundComponent: Lost,
  errorComponent: Crash,
});
