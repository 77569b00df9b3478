/** What the user writes about cases, in the database. */
import { joinOwn, ownRowSchema } from '../cases/own.ts';
import { joinedRows } from './joined-rows.ts';

export const { load: loadOwn, parse: ownRowsOf, store: storeOwn } = joinedRows('own', (db) => db.own, ownRowSchema, joinOwn);
