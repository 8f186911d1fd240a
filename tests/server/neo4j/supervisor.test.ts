import { expect, test } from '@jest/globals';
import { supervise, type Running } from '../../../server/neo4j/supervisor.ts';
import { SILENT } from '../../support/scratch-neo4j.ts';

/** A program whose end the test decides. */
function program() {
  let end: (code: number) => void = () => undefined;
  const exited = new Promise<number>((resolve) => {
    end = resolve;
  });
  let stops = 0;
  const running: Running = {
    exited,
    stop() {
      stops += 1;
      end(0);
      return Promise.resolve();
    },
  };
  return { running, end, stops: () => stops };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('starts again, ever later, and gives up after six ends in ten minutes', async () => {
  const programs = Array.from({ length: 6 }, program);
  const pauses: number[] = [];
  let started = 0;
  let reason: Error | null = null;
  supervise(programs[0]?.running as Running, {
    start: () => Promise.resolve(programs[++started]?.running as Running),
    log: SILENT,
    giveUp: (error) => {
      reason = error;
    },
    wait: (milliseconds) => Promise.resolve(pauses.push(milliseconds)),
    now: () => 0,
  });
  for (const { end } of programs) {
    end(137);
    await settled();
  }
  expect(pauses).toEqual([500, 2_000, 5_000, 10_000, 20_000]);
  expect(started).toBe(5);
  expect(reason).toEqual(new Error('Neo4j ended 6 times within ten minutes.'));
});

test('ends that lie far apart are forgotten', async () => {
  const programs = Array.from({ length: 30 }, program);
  let now = 0;
  let started = 0;
  let lost = false;
  supervise(programs[0]?.running as Running, {
    start: () => Promise.resolve(programs[++started]?.running as Running),
    log: SILENT,
    giveUp: () => {
      lost = true;
    },
    wait: () => Promise.resolve(),
    now: () => now,
  });
  for (const { end } of programs.slice(0, 29)) {
    now += 130_000;
    end(1);
    await settled();
  }
  expect([started, lost]).toEqual([29, false]);
});

test('a start that fails counts, and is tried again', async () => {
  const [first, second] = [program(), program()];
  const answers = [Promise.reject(new Error('no')), Promise.resolve(second.running)];
  const supervised = supervise(first.running, {
    start: () => answers.shift() ?? Promise.reject(new Error('too often')),
    log: SILENT,
    giveUp: () => undefined,
    wait: () => Promise.resolve(),
  });
  first.end(1);
  await settled();
  await supervised.stop();
  expect(second.stops()).toBe(1);
  expect(answers).toEqual([]);
});

test('stop ends what runs, and nothing is started after it', async () => {
  const { running, stops } = program();
  let started = 0;
  const supervised = supervise(running, {
    start: () => Promise.reject(new Error(String(started++))),
    log: SILENT,
    giveUp: () => undefined,
    wait: () => Promise.resolve(),
  });
  await supervised.stop();
  await settled();
  expect([stops(), started]).toEqual([1, 0]);
});

test('stop calls off a pause and a start', async () => {
  const [first, late] = [program(), program()];
  let calledOff = false;
  const supervised = supervise(first.running, {
    start: (signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          calledOff = true;
          resolve(late.running);
        });
      }),
    log: SILENT,
    giveUp: () => undefined,
    wait: () => Promise.resolve(),
  });
  first.end(1);
  await settled();
  await supervised.stop();
  expect([calledOff, late.stops()]).toEqual([true, 1]);
});
