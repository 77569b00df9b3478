// As on an Aura site: the polyfill is loaded before the engine, and every component renders into one flat tree.
import '@lwc/synthetic-shadow';
import { start } from './start.js';

start();
