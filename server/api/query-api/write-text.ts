/** Writes texts and numbers as Neo4j does: what JSON leaves open is decided as there. */

/** All but what stands in a JSON string as it is; halves of signs beyond 16 bits are escaped, as Neo4j does. */
const UNSAFE = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;
const EACH_UNSAFE = new RegExp(UNSAFE, 'g');
const SHORT: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  '\\': '\\\\',
};

/** A JSON string. */
export function writeString(text: string): string {
  return UNSAFE.test(text) ? `"${text.replace(EACH_UNSAFE, escapeSign)}"` : `"${text}"`;
}

function escapeSign(sign: string): string {
  return SHORT[sign] ?? `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A float as Java writes it: always with a point, and with an exponent below 0.001 and from 10,000,000 on. */
export function writeFloat(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e7) {
    return Number.isInteger(value) ? `${String(value)}.0` : String(value);
  }
  if (size === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  if (!Number.isFinite(value)) return String(value);
  // Java writes two digits at least, which for the smallest of all are others.
  if (size === Number.MIN_VALUE) return value < 0 ? '-4.9E-324' : '4.9E-324';
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent.replace('+', '')}`;
}

/** A float of 32 bits in as few digits as tell it from its neighbours. */
export function writeShortFloat(value: number): string {
  for (let digits = 1; digits < 9; digits += 1) {
    const shorter = Number(value.toPrecision(digits));
    if (Math.fround(shorter) === value) return writeFloat(shorter);
  }
  return writeFloat(value);
}
