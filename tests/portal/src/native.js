// As on an LWR site: every component has a shadow root of its own.
import { loadDesignSystem } from './native-styles.js';
import { start } from './start.js';

loadDesignSystem().then(start);
