import { mount } from "svelte";
import "../ui/base.css";
import "./facilitator.css";
import { asking } from "../texts/asking";
import { facilitating } from "../texts/facilitating";
import { showing } from "../texts/showing";
import { markPage } from "../ui/language.svelte";
import { markTheme } from "../ui/theme.svelte";
import Facilitator from "./Facilitator.svelte";

markPage();
markTheme();
void Promise.all([asking.load(), showing.load(), facilitating.load()]).then(() =>
  mount(Facilitator, { target: document.getElementById("page")! }),
);
