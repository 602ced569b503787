/** Turns repeated measurements into figures: a median with its spread, and whether the goal is met. */

/**
 * @typedef {object} Figure
 * @property {string} name what was measured
 * @property {string} unit
 * @property {number} value the median, or the percentile that the name says
 * @property {number} least
 * @property {number} most
 * @property {number} [goal] what the value is to stay under
 * @property {boolean} [isMost] the goal is to be reached or passed instead
 */

/** The value below which this part of the values lies; `part` is 0 to 1. @param {readonly number[]} values @param {number} part */
export function percentile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  if (value === undefined) throw new Error('There is nothing to take a percentile of.');
  return value;
}

/**
 * The median of repeated measurements, with the least and the most.
 * @param {string} name @param {string} unit @param {readonly number[]} values @param {number} [goal] @returns {Figure}
 */
export function toFigure(name, unit, values, goal) {
  const limits = { least: Math.min(...values), most: Math.max(...values) };
  return { name, unit, value: percentile(values, 0.5), ...limits, ...(goal !== undefined && { goal }) };
}

/** One line for people. @param {Figure} figure */
export function formatFigure({ name, unit, value, least, most, goal, isMost }) {
  const spread = `${round(least)}–${round(most)}`;
  const isMet = goal === undefined || (isMost === true ? value >= goal : value <= goal);
  const verdict = goal === undefined ? '' : `goal ${String(goal)}: ${isMet ? 'met' : 'MISSED'}`;
  return `  ${name.padEnd(52)} ${round(value).padStart(8)} ${unit.padEnd(6)} (${spread})  ${verdict}`.trimEnd();
}

/** @param {number} value */
function round(value) {
  return value >= 100 ? String(Math.round(value)) : value.toFixed(value >= 10 ? 1 : 2);
}

/** How long something takes, in milliseconds. @param {() => Promise<unknown>} work */
export async function time(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
