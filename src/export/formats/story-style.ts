/** Style of a story's page; works in light and dark, wide and narrow, on paper, in both directions. */
export const storyStyle = `
:root { color-scheme: light dark; --ink: #23262b; --paper: #fbfaf6; --line: #e4dfd3; --dim: #6a6559; --say: #f6edd6; --act: #ac2f28; --who: #2a5d8c; --when: #2f6f41; --cue: #96600f; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e2d8; --paper: #181715; --line: #38352e; --dim: #a39d8d; --say: #332d1e; --act: #f2958b; --who: #93bfe6; --when: #92cfa1; --cue: #e2b06a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.9 "Noto Naskh Arabic", "Amiri", "Geeza Pro", "Traditional Arabic", Georgia, "Times New Roman", serif; }
header, main, footer { max-width: 52rem; margin: 0 auto; padding-inline: 1.5rem; }
header { padding-block: 1.2rem .6rem; border-block-end: 1px solid var(--line); } h1 { font-size: 1.6rem; line-height: 1.6; margin: .2rem 0; }
.brand { margin: 0; font-size: .9rem; color: var(--who); } .days { margin: 0; }
dl { display: flex; flex-wrap: wrap; gap: 0 1.6rem; margin: .3rem 0 0; } dl div { display: flex; gap: .4rem; } dt { color: var(--dim); } dd { margin: 0; font-weight: 700; }
h2 { font-size: 1.1rem; margin: 1.6rem 0 .3rem; } small { color: var(--dim); font-weight: 400; }
ul { list-style: none; margin: 0; padding: 0; } li { padding: .4rem 0; border-block-start: 1px solid var(--line); overflow-wrap: anywhere; }
li ul { padding-inline-start: 1.6rem; border-inline-start: 2px solid var(--line); }
q { quotes: none; display: block; background: var(--say); padding: .1rem .6rem; border-radius: 4px; } .sides { display: block; } .kind { font-weight: 700; color: var(--act); }
time { color: var(--when); direction: ltr; unicode-bidi: isolate; white-space: nowrap; } code { font-size: .75rem; color: var(--dim); direction: ltr; unicode-bidi: isolate; } a { color: var(--who); }
.tag { font-size: .75rem; padding: 0 .5rem; border: 1px solid currentColor; border-radius: 1rem; color: var(--dim); white-space: nowrap; } .asserted { color: var(--when); } .claimed { color: var(--cue); } .denied { color: var(--act); } .grown { color: var(--when); }
table { border-collapse: separate; border-spacing: .6rem .1rem; margin-inline: -.6rem; font-size: .9rem; } th, td { text-align: start; vertical-align: top; padding: 0; font-weight: 400; } th { font-weight: 700; white-space: nowrap; overflow-wrap: normal; } td { overflow-wrap: break-word; }
footer { color: var(--dim); font-size: .8rem; border-block-start: 1px solid var(--line); margin-block-start: 2rem; }
@media print { body { font-size: 11pt; } li { break-inside: avoid; } }
`;
