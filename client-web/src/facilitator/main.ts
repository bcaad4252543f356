import { mount } from "svelte";
import "../ui/base.css";
import "./facilitator.css";
import { asking } from "../texts/asking";
import { deciding } from "../texts/deciding";
import { facilitating } from "../texts/facilitating";
import { planning } from "../texts/planning";
import { showing } from "../texts/showing";
import { markPage } from "../ui/language.svelte";
import { markTheme } from "../ui/theme.svelte";
import Facilitator from "./Facilitator.svelte";

markPage();
markTheme();
const dictionaries = [asking, showing, facilitating, planning, deciding];
void Promise.all(dictionaries.map((dictionary) => dictionary.load())).then(() =>
  mount(Facilitator, { target: document.getElementById("page")! }),
);
