// Where people find a session.

import { shownCode } from "./membership";

export function joinAddress(code: string, origin = location.origin): string {
  return `${origin}/j/${shownCode(code)}`;
}
export function screenAddress(code: string, origin = location.origin): string {
  return `${origin}/s/${shownCode(code)}`;
}
export function replayAddress(code: string, origin = location.origin): string {
  return `${joinAddress(code, origin)}?replay`;
}
// Without what nobody needs to type.
export function inWords(address: string): string {
  return address.replace(/^https?:\/\//, "");
}
