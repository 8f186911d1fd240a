import type { FigureFacts, FigureLine } from '../../../client/graph/detail.ts';
import type { Entity } from '../../../client/graph/model.ts';

export function entity(id: string, type = 'Thing', name = id): Entity {
  return { id, type, name, nameEn: `${name} en`, degree: 1 };
}

/** A figure of an indicator about one thing. */
export function figure(
  id: string,
  indicator: string,
  facts: Partial<FigureFacts> = {},
): FigureLine {
  return {
    entity: entity(id, 'Figure'),
    facts: {
      asWritten: facts.value ?? '1',
      value: '1',
      valueTo: null,
      unit: '个',
      qualifier: 'EXACT',
      period: '2024',
      status: 'ACHIEVED',
      growth: null,
      indicator: entity(indicator, 'Indicator'),
      about: [entity('place:beijing', 'Place', '北京')],
      ...facts,
    },
  };
}
