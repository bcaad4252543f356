// Reads the page aloud, by voices on the device alone: others would send what stands here to whoever
// runs them.

let voices = $state.raw<SpeechSynthesisVoice[]>([]);
let isReading = $state(false);

const speech: SpeechSynthesis | undefined =
  typeof speechSynthesis === "undefined" ? undefined : speechSynthesis;

function learnVoices(): void {
  voices = (speech?.getVoices() ?? []).filter((voice) => voice.localService);
}
learnVoices();
// Some browsers know their voices only after a while.
speech?.addEventListener?.("voiceschanged", learnVoices);

export function canRead(language: string): boolean {
  return voices.some((voice) => voice.lang.toLowerCase().startsWith(language));
}

export function reading(): boolean {
  return isReading;
}

// Long texts are read a sentence at a time: some browsers fall silent in the middle of long ones.
export function readAloud(text: string, language: string): void {
  stopReading();
  const voice = voices.find((found) => found.lang.toLowerCase().startsWith(language));
  if (speech === undefined || voice === undefined) return;
  const sentences = (text.match(/[^.!?:\n]+[.!?:]*/g) ?? []).filter(
    (sentence) => sentence.trim() !== "",
  );
  sentences.forEach((sentence, i) => {
    const utterance = new SpeechSynthesisUtterance(sentence);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = 0.9;
    if (i === sentences.length - 1) utterance.onend = () => (isReading = false);
    speech.speak(utterance);
  });
  isReading = sentences.length > 0;
}

export function stopReading(): void {
  speech?.cancel();
  isReading = false;
}
