/** Style of the page of one reading; works in light and dark, wide and narrow, and on paper. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #23262b; --paper: #fbfaf6; --card: #fff; --line: #e4dfd3; --dim: #6a6559; --say: #f6edd6; --cue: #96600f; --act: #ac2f28; --who: #2a5d8c; --when: #2f6f41; --count: #6b4791; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e2d8; --paper: #181715; --card: #201f1c; --line: #38352e; --dim: #a39d8d; --say: #332d1e; --cue: #e2b06a; --act: #f2958b; --who: #93bfe6; --when: #92cfa1; --count: #c9aae4; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 18px/2.05 "Noto Naskh Arabic", "Amiri", "Geeza Pro", "Traditional Arabic", "Times New Roman", serif; }
:lang(en) { font-family: Georgia, "Noto Serif", "Times New Roman", serif; line-height: 1.7; } :lang(ar) { font-family: "Noto Naskh Arabic", "Amiri", "Geeza Pro", "Traditional Arabic", "Times New Roman", serif; }
header, main { max-width: 76rem; margin: 0 auto; padding-inline: 2rem; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1.6rem; padding-block: 1.1rem .5rem; font-size: .85rem; line-height: 1.9; border-block-end: 1px solid var(--line); }
.brand { margin: 0; font-size: 1.05rem; font-weight: 700; color: var(--who); } .source { margin: 0; color: var(--dim); }
dl { display: flex; flex-wrap: wrap; gap: 0 1.6rem; margin: 0; } dl div { display: flex; gap: .4rem; } dt { color: var(--dim); } dd { margin: 0; }
.legend { flex-basis: 100%; list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1.4rem; margin: .2rem 0 0; padding: 0; font-size: .8rem; }
main { padding-block: 1.6rem 3rem; display: grid; grid-template-columns: minmax(0, 1fr) 26rem; gap: 3rem; align-items: start; }
article { max-width: 42rem; } h1 { font-size: 1.65rem; line-height: 1.65; margin: 0 0 .5rem; } p.block { margin: 0 0 1.1rem; } .block, dd { overflow-wrap: anywhere; min-width: 0; }
.credit, .byline, .contributors, .caption { color: var(--dim); font-size: .9rem; } .insert, .promo, .bio { color: var(--dim); font-size: .85rem; border-inline-start: 3px solid var(--line); padding-inline-start: .8rem; }
[data-r] { cursor: pointer; } [data-r]:focus-visible, .on { outline: 2px solid var(--who); outline-offset: 1px; border-radius: 3px; }
.statement { background: var(--say); box-decoration-break: clone; -webkit-box-decoration-break: clone; padding-block: .15em; } .cue { color: var(--cue); font-weight: 700; } .time { color: var(--when); } .figure { color: var(--count); }
.actor { text-decoration: underline var(--who) 1.5px; text-underline-offset: .42em; text-decoration-skip-ink: none; }
.event { font-weight: 700; color: var(--act); } .event.claimed { border-block-end: 2px dotted; } .event.denied { text-decoration: line-through 1.5px; } .event.future, .event.conditional { border-block-end: 2px dashed; }
aside { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto; font-size: .85rem; line-height: 1.85; background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .3rem 1.1rem 1rem; }
aside h2 { font-size: 1rem; margin: .8rem 0 .2rem; } aside h2 small { font-weight: 400; } aside ul { list-style: none; margin: 0; padding: 0; } aside section li { padding: .35rem .3rem; border-block-start: 1px solid var(--line); overflow-wrap: anywhere; } aside li:hover { background: var(--say); }
aside small { color: var(--dim); } q { quotes: none; display: block; } code { font-size: .68rem; color: var(--dim); direction: ltr; unicode-bidi: isolate; } time { color: var(--when); direction: ltr; unicode-bidi: isolate; white-space: nowrap; }
.kind { font-weight: 700; } .tag { font-size: .72rem; line-height: 1.5; padding: 0 .5rem; border: 1px solid currentColor; border-radius: 1rem; color: var(--dim); white-space: nowrap; } .tag.happened { color: var(--when); } .tag.claimed { color: var(--cue); } .tag.denied { color: var(--act); }
.sides { display: block; } #why { border: 1px solid var(--line); border-radius: 6px; margin-block-start: .8rem; padding: .4rem .8rem; background: var(--say); } #why h2 { margin: 0; } #why li { border: 0; direction: ltr; text-align: left; unicode-bidi: plaintext; }
@media (max-width: 60rem) { header, main { padding-inline: 1.1rem; } main { grid-template-columns: minmax(0, 1fr); gap: 1.2rem; padding-block-start: 1rem; } h1 { font-size: 1.4rem; } aside { position: static; max-height: none; overflow: visible; } #why { position: sticky; bottom: 0; top: 0; max-height: 50vh; overflow: auto; } }
@media print { aside { position: static; max-height: none; overflow: visible; } main { display: block; } }
`;

/** Script of the page: a click or Enter on a record lights all its places and shows its why. Text is set, never parsed as markup. */
export const pageScript = `
(() => {
  const reasons = JSON.parse(document.getElementById("reasons").textContent);
  const box = document.getElementById("why"), title = document.getElementById("why-title"), lines = document.getElementById("why-lines");
  const show = ids => {
    for (const old of document.querySelectorAll(".on")) old.classList.remove("on");
    for (const el of document.querySelectorAll("[data-r]")) if (el.dataset.r.split(" ").includes(ids[0])) el.classList.add("on");
    lines.textContent = ""; title.textContent = ids.map(id => reasons[id] ? reasons[id].title : id).join("  |  ");
    for (const id of ids) for (const line of reasons[id] ? reasons[id].lines : []) {
      const item = document.createElement("li"); item.style.paddingInlineStart = line.depth + "rem";
      item.textContent = line.rule + ": " + line.words.join(" … "); lines.append(item);
    }
    box.hidden = false;
  };
  const of = event => event.target.closest("[data-r]");
  document.addEventListener("click", event => { const el = of(event); if (el) show(el.dataset.r.split(" ")); });
  document.addEventListener("keydown", event => { const el = of(event); if (el && (event.key === "Enter" || event.key === " ")) { event.preventDefault(); show(el.dataset.r.split(" ")); } });
})();
`;
