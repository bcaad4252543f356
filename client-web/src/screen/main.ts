import { mount } from "svelte";
import "../ui/base.css";
import "./screen.css";
import { asking } from "../texts/asking";
import { screening } from "../texts/screening";
import { showing } from "../texts/showing";
import { markPage } from "../ui/language.svelte";
import { markTheme } from "../ui/theme.svelte";
import { Admission } from "./admission.svelte";
import Screen from "./Screen.svelte";

markPage();
markTheme();
const admission = new Admission();
const [, , code] = location.pathname.split("/");
const kept = history.state as { invitation?: string } | null;
const invitation = location.hash.slice(1) || (kept?.invitation ?? "");
if (location.hash) history.replaceState({ invitation }, "", location.pathname);
if (code) void admission.enter(decodeURIComponent(code), invitation);
void Promise.all([asking.load(), showing.load(), screening.load()]).then(() =>
  mount(Screen, { target: document.getElementById("page")!, props: { admission } }),
);
