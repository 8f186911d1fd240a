import { transformWithOxc } from 'vite';

/** Jest transformer: TypeScript and JSX to ES modules through Vite's own compiler. */
export default {
  async processAsync(source, file) {
    const { code, map } = await transformWithOxc(source, file, {
      target: 'es2023',
      jsx: { runtime: 'automatic' },
      sourcemap: true,
    });
    return { code, map };
  },
};
