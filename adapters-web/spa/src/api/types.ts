import type { Operations, Schemas } from '../generated/api';

/** A schema of the API's document by its name: `Schema<'Invoice'>`. */
export type Schema<Name extends keyof Schemas> = Schemas[Name];
export type OperationId = keyof Operations;
export type Answer<Id extends OperationId> = Operations[Id]['ok'];
export type Body<Id extends OperationId> = Operations[Id] extends { body?: infer B } ? B : never;
export type Query<Id extends OperationId> = Operations[Id] extends { query?: infer Q } ? Q : never;

type Part<Id extends OperationId, Name extends string> =
  Operations[Id] extends Record<Name, infer P>
    ? { [K in Name]: P }
    : Operations[Id] extends { [K in Name]?: infer P }
      ? { [K in Name]?: P }
      : unknown;

/** What has to be said to call an operation: nothing that it does not know, all that it needs. */
export type Asking<Id extends OperationId> = Part<Id, 'path'> & Part<Id, 'query'> & Part<Id, 'body'>;
export type Arguments<Id extends OperationId> =
  Record<string, never> extends Asking<Id> ? [asking?: Asking<Id> & Options] : [asking: Asking<Id> & Options];

export interface Options {
  /** Made once for what somebody wants, and sent again with every further try: see `useIntent`. */
  intent?: string;
  signal?: AbortSignal;
}
