// Whether this page came over a hall's own Wi-Fi without encryption: the server marks such pages, and
// takes no names.
export function isInsecureHall(): boolean {
  return document.querySelector('meta[name="vooraf-insecure-hall"]') !== null;
}
