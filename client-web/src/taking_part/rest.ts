// What nobody needs before the first answer: a chunk of its own, fetched as soon as somebody is inside.
export { default as Speaking } from "../parts/Speaking.svelte";
export { default as Timers } from "../parts/Timers.svelte";
export { default as AfterClose } from "./AfterClose.svelte";
export { default as FloorBar } from "./FloorBar.svelte";
export { default as Menu } from "./Menu.svelte";
export { default as Now } from "./Now.svelte";
export { default as ReadButton } from "./ReadButton.svelte";
