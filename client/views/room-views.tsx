import { lazy } from 'react';
import type { ComponentType } from 'react';
import type { Room } from '../state/rooms.ts';
import { RoomMissing } from './room-missing.tsx';

/** What stands in the rooms beside the canvas; each is fetched when it is first entered. */
export const ROOM_VIEWS: Readonly<Record<Exclude<Room, 'explore'>, ComponentType>> = {
  graphql: lazy(() =>
    import('./graphql/graphql-room.tsx').then(
      (room) => ({ default: room.GraphqlRoom }),
      () => ({ default: RoomMissing }),
    ),
  ),
  cypher: lazy(() =>
    import('./cypher/cypher-room.tsx').then(
      (room) => ({ default: room.CypherRoom }),
      () => ({ default: RoomMissing }),
    ),
  ),
};
