import { mount } from "svelte";
import "../ui/base.css";
import "./taking_part.css";
import { BrowserStore } from "../core/store";
import { asking } from "../texts/asking";
import { markPage } from "../ui/language.svelte";
import { markTheme } from "../ui/theme.svelte";
import { Entrance } from "./entrance.svelte";
import TakingPart from "./TakingPart.svelte";

markPage();
markTheme();
const entrance = new Entrance(new BrowserStore(() => localStorage));
const kept = history.state as { invitation?: string } | null;
const invitation = location.hash.slice(1) || (kept?.invitation ?? "");
// The session is asked for while the texts are still on their way.
void entrance.openLink(location, invitation);
// Nobody reads an invitation over the shoulder; a reload still has it.
if (location.hash) history.replaceState({ invitation }, "", location.pathname + location.search);
void asking.load().then(() => {
  const page = document.getElementById("page")!;
  // On a bad line somebody saw meanwhile that something is coming.
  page.replaceChildren();
  mount(TakingPart, { target: page, props: { entrance } });
});
