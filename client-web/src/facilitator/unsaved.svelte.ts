// Whether leaving the page that is open would lose what somebody wrote; it is asked first then.

class Unsaved {
  isHeld = $state(false);
  isAsked = $state(false);

  // True where the way out is free; else the page that holds it asks.
  mayLeave(): boolean {
    this.isAsked = this.isHeld;
    return !this.isHeld;
  }
}

export const unsaved = new Unsaved();
