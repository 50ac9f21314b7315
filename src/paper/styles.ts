/** Style sheet of {@link PaperPage}, for screen and print: a red-headed official letter on white. */
export const paperStyles = `
.paper { max-width: 48rem; margin: 0 auto; padding: 3rem clamp(1rem, 6vw, 5rem); background: #fff; color: #000;
  font: 1.125rem/1.8 FangSong, 仿宋, "Noto Serif SC", "Songti SC", SimSun, serif; overflow-wrap: anywhere; }
.paper p, .paper dd, .paper dt, .paper td, .paper th { white-space: pre-line; margin: 0; }
.paper-classification { font-weight: 700; }
.paper-unit { color: #c00; font: 700 2rem/1.4 "Noto Serif SC", "Songti SC", SimSun, serif; text-align: center; }
.paper-unit-black { color: #000; }
.paper-head-line { text-align: center; font-size: 1rem; }
.paper-number { text-align: center; padding: .25rem 0; }
.paper-title { border-top: 2px solid #c00; padding-top: 1.5rem; margin: .25rem 0 1.25rem; text-align: center;
  font: 700 1.6rem/1.4 "Noto Serif SC", "Songti SC", SimSun, serif; }
.paper-paragraph, .paper-note { text-indent: 2em; text-align: justify; }
.paper h2, .paper h3 { font-size: 1.125rem; font-weight: 700; text-indent: 2em; margin: .5rem 0 0; line-height: 1.8; }
.paper-note { font-size: 1rem; color: #333; }
.paper-fields { margin: .5rem 0; }
.paper-fields > div { display: flex; gap: .5em; padding-left: 2em; }
.paper-fields dt { flex: none; font-weight: 400; }
.paper-fields dt::after { content: "："; }
.paper:lang(en) .paper-fields dt::after { content: ": "; }
.paper-table { overflow-x: auto; margin: .75rem 0; }
.paper-table table { border-collapse: collapse; width: 100%; font-size: .95rem; line-height: 1.5; }
.paper-table caption { caption-side: top; text-align: center; font-weight: 700; color: inherit; }
.paper-table th, .paper-table td { border: 1px solid #000; padding: .3rem .4rem; }
.paper-table th { font-weight: 700; }
.paper-left { text-align: left; } .paper-center { text-align: center; } .paper-right { text-align: right; }
.paper-attachments { display: flex; margin-top: 1.5rem; padding-left: 2em; }
.paper-attachments span { flex: none; }
.paper-attachments ul { list-style: none; margin: 0; padding: 0; }
.paper-signature { width: fit-content; margin: 2.5rem 2em 0 auto; text-align: center; break-inside: avoid; }
.paper-contact { margin-top: 1.5rem; padding-left: 2em; font-style: normal; font-size: 1rem; }
.paper-new-page { margin: 3rem 0; border: 0; border-top: 1px dashed #000; opacity: 1; }
@media print { .paper-new-page { break-after: page; border: 0; margin: 0; }
  .paper { max-width: none; padding: 0; } @page { size: A4; margin: 37mm 26mm 35mm 28mm; } }
`;
