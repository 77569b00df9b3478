import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: { include: ['tests/unit/**/*.test.{ts,tsx}'], environment: 'node', restoreMocks: true, testTimeout: 10_000 },
});
