import type { ComponentType } from 'react';
import type { Room } from '../state/rooms.ts';
import { later } from './later.ts';
import { RoomMissing } from './room-missing.tsx';

/** What stands in the rooms beside the canvas; each is fetched when it is first entered. */
export const ROOM_VIEWS: Readonly<Record<Exclude<Room, 'explore'>, ComponentType>> = {
  graphql: later(
    () => import('./graphql/graphql-room.tsx').then((part) => part.GraphqlRoom),
    RoomMissing,
  ),
  cypher: later(
    () => import('./cypher/cypher-room.tsx').then((part) => part.CypherRoom),
    RoomMissing,
  ),
};
