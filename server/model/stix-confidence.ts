/** The confidence of STIX 2.1 and the credibility of a claim, by the scale “Admiralty Credibility” in appendix A of that standard. */

/** Where a credibility begins on the scale, and the value that stands for it; a 6, which cannot be judged, has none. */
const SCALE = [
  { credibility: 1, from: 80, confidence: 90 },
  { credibility: 2, from: 60, confidence: 70 },
  { credibility: 3, from: 40, confidence: 50 },
  { credibility: 4, from: 20, confidence: 30 },
  { credibility: 5, from: 0, confidence: 10 },
] as const;

/** Confidence of 0 to 100 for a credibility of 1 to 6; undefined where that cannot be judged. */
export function toConfidence(credibility: number): number | undefined {
  return SCALE.find((step) => step.credibility === credibility)?.confidence;
}

/** The credibility of 1 to 5 for a confidence; undefined for what is none of 0 to 100. */
export function toCredibility(confidence: unknown): number | undefined {
  if (typeof confidence !== 'number' || confidence > 100) return undefined;
  return SCALE.find(({ from }) => confidence >= from)?.credibility;
}
