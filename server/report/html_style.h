// How the page looks on a screen, light or dark, and on A4.
#pragma once

#include <string_view>

namespace vooraf::report {

inline constexpr std::string_view kHtmlStyle = R"(:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #16181d; --quiet: #4a5160; --line: #747c8c; --main: #154273;
  --raised: #f1f4f9; --warn-paper: #fff4d6; --warn-ink: #4d3800;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #101318; --ink: #f3f4f6; --quiet: #c0c6d1; --line: #8b93a3; --main: #9cc3f5;
    --raised: #1d222b; --warn-paper: #3d3000; --warn-ink: #ffe9ad;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1rem; max-width: 52rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; overflow-wrap: anywhere;
}
h1 { font-size: 1.8rem; line-height: 1.25; margin: 0; color: var(--main); }
h2 { font-size: 1.4rem; margin: 2.2rem 0 .6rem; border-bottom: 2px solid var(--main); }
h3 { font-size: 1.15rem; margin: 1.8rem 0 .5rem; color: var(--main); }
header p { margin: .2rem 0 1rem; color: var(--quiet); }
p, ul { margin: .5rem 0; }
.heads { margin-top: 1rem; }
nav ul { columns: 2 18rem; padding-left: 1.2rem; }
a { color: var(--main); }
a:focus-visible, .wide:focus-visible { outline: 3px solid var(--main); outline-offset: 2px; }
.summary { background: var(--raised); padding: .1rem 1rem 1rem; border-left: 6px solid var(--main); }
.summary h2 { margin-top: 1rem; }
.notice { background: var(--warn-paper); color: var(--warn-ink); padding: .6rem .8rem; font-weight: bold; }
blockquote { margin: .8rem 0; padding: .1rem 0 .1rem 1rem; border-left: 4px solid var(--line); }
blockquote p { margin: 0; }
blockquote footer { color: var(--quiet); font-size: .9rem; }
.wide { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; overflow-wrap: normal; }
caption { text-align: start; font-weight: bold; padding-bottom: .3rem; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .5rem; text-align: start; vertical-align: top; }
thead th { border-bottom-width: 2px; }
tbody th { font-weight: normal; overflow-wrap: anywhere; min-width: 8rem; }
.figures td, .figures thead th:not(:first-child) { text-align: end; font-variant-numeric: tabular-nums; }
figure + .wide { margin-top: 0; }
figure + .wide caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
figure { margin: 1rem 0; }
figcaption { font-weight: bold; }
svg.chart { width: 100%; height: auto; display: block; font: 13px system-ui, "DejaVu Sans", sans-serif; }
svg.chart text { fill: var(--ink); }
svg.chart .part { font-weight: bold; }
svg.chart rect.frame { fill: none; stroke: var(--line); }
svg.fills { position: absolute; width: 0; height: 0; }
.bar0 { fill: var(--main); }
.bar1 { fill: url(#stripes); stroke: var(--main); }
.bar2 { fill: url(#dots); stroke: var(--main); }
.mark { fill: none; stroke: var(--main); stroke-width: 3; }
.dot { fill: var(--main); }
@page { size: A4; margin: 20mm 17mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  nav { display: none; }
  h2, h3, .heads, caption, figcaption { break-after: avoid; }
  .summary { break-after: page; background: none; }
  tr, figure, blockquote, li, .notice { break-inside: avoid; }
  thead { display: table-header-group; }
  .wide { overflow: visible; }
  p { orphans: 3; widows: 3; }
  svg.chart, .summary, .notice { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)";

}  // namespace vooraf::report
