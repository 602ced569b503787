/** Makes text fit for a terminal, to which a file that was sent by anybody could otherwise give commands. */

/** All control characters but tabs and ends of lines, and half characters. */
const COMMANDS = /[^\P{Cc}\t\n]|\p{Cs}/gu;

/** The text with what would steer a terminal written out, as `\u001b`. */
export function toPrintable(text: string): string {
  return text.replace(COMMANDS, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
