/** Style of the page of one reading; works in light and dark, wide and narrow, and on paper. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1f2328; --paper: #fffdf8; --line: #d9d4c7; --dim: #6b6658; --say: #f4ead0; --cue: #b0762a; --act: #b3372f; --who: #2d5f8b; --when: #3c7a4b; --count: #6d4a8c; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e4da; --paper: #1b1a17; --line: #3a372f; --dim: #a09a89; --say: #3a3320; --cue: #e0ab62; --act: #f08a80; --who: #8fbfe8; --when: #8fce9f; --count: #c6a5e2; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 18px/2 "Noto Naskh Arabic", "Amiri", "Traditional Arabic", "Times New Roman", serif; }
header { max-width: 78rem; margin: 0 auto; padding: 1.2rem 1.5rem 0; }
.brand { margin: 0; font-weight: 700; color: var(--who); }
.source { margin: 0; color: var(--dim); }
dl { display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; margin: .4rem 0 0; font-size: .85rem; }
dl div { display: flex; gap: .4rem; } dt { color: var(--dim); } dd { margin: 0; }
main { max-width: 78rem; margin: 0 auto; padding: 1rem 1.5rem 3rem; display: grid; grid-template-columns: minmax(0, 1fr) 25rem; gap: 2.5rem; align-items: start; }
article { max-width: 42rem; } h1 { font-size: 1.55rem; line-height: 1.6; margin: 0 0 .6rem; } p.block { margin: 0 0 1rem; overflow-wrap: anywhere; }
.credit, .byline, .contributors, .caption { color: var(--dim); font-size: .9rem; } .insert, .promo, .bio { opacity: .5; font-size: .85rem; border-inline-start: 3px solid var(--line); padding-inline-start: .8rem; }
[data-r] { cursor: pointer; border-radius: 3px; } [data-r]:focus-visible, .on { outline: 2px solid var(--who); outline-offset: 1px; }
.statement { background: var(--say); } .cue { color: var(--cue); font-weight: 700; } .actor { border-block-end: 2px solid var(--who); } .time { color: var(--when); } .figure { color: var(--count); }
.event { font-weight: 700; color: var(--act); } .event.claimed { border-block-end: 2px dotted var(--act); } .event.denied { text-decoration: line-through; } .event.future, .event.conditional { font-style: italic; }
aside { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto; font-size: .85rem; line-height: 1.8; } aside h2 { font-size: 1rem; margin: .8rem 0 .3rem; border-block-end: 1px solid var(--line); } aside ul { list-style: none; margin: 0; padding: 0; } aside li { padding: .25rem .4rem; } aside li:hover { background: var(--say); }
aside small { color: var(--dim); } q { quotes: none; } code { font-size: .75rem; direction: ltr; unicode-bidi: isolate; } time { color: var(--when); }
.tag { font-size: .72rem; padding: 0 .4rem; border: 1px solid currentColor; border-radius: 1rem; color: var(--dim); } .tag.happened { color: var(--when); } .tag.claimed { color: var(--cue); } .tag.denied { color: var(--act); }
#why { border: 1px solid var(--line); border-radius: 6px; padding: .4rem .8rem; background: var(--say); } #why h2 { border: 0; margin: 0; } #why li { direction: ltr; text-align: left; unicode-bidi: plaintext; }
@media (max-width: 60rem) { main { grid-template-columns: 1fr; gap: 1rem; padding-inline: 1rem; } aside { position: static; max-height: none; } #why { position: sticky; bottom: 0; } }
@media print { aside { position: static; max-height: none; } main { display: block; } }
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
