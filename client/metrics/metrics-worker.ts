import type { Metric, Metrics, Shape } from '../graph/metrics.ts';
import { measure } from './measure.ts';

/** A question to the worker. */
export interface MeasureRequest {
  readonly number: number;
  readonly shape: Shape;
  readonly wanted: readonly Metric[];
}

/** Its answer; the number is the question's. */
export type MeasureAnswer =
  | { readonly number: number; readonly metrics: Metrics }
  | { readonly number: number; readonly problem: string };

addEventListener('message', ({ data }: MessageEvent<MeasureRequest>) => {
  const { number, shape, wanted } = data;
  let answer: MeasureAnswer;
  try {
    answer = { number, metrics: measure(shape, wanted) };
  } catch (error) {
    answer = { number, problem: String(error) };
  }
  postMessage(answer);
});
