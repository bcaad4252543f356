import type { Replaying } from "../nl/replaying";

export const texts: Replaying = {
  isReplay: "This is a replay",
  isReplayHint: "You see how the session went. You cannot fill in anything here.",
  backToSession: "To the session",
  player: "Controls",
  play: "Play",
  pause: "Pause",
  stepOn: "One step on",
  stepBack: "One step back",
  speed: "Speed",
  times: (n: string) => `${n} times`,
  place: "Place in the session",
  placeIs: (time: string, chapter: string, n: number, of: number) =>
    [time, chapter, `event ${n} of ${of}`].filter((part) => part).join(", "),
  chapters: "Chapters",
  noChapters: "Nothing has happened yet that could be a chapter.",
  keys: "Keys: space plays or pauses, arrow left and right are a step, N and P a chapter, + and - the speed, Home and End the beginning and the end.",
  notYet: "The session has not been made yet.",
  notStarted: "The session has not started yet.",
  notAsked: "Nothing has been asked yet.",
  closed: "The session has ended.",
  atEnd: "This is the end of the replay.",
  waits: "No connection. As soon as it is back, the replay goes on where you were.",
  signals: "Signals",
};
