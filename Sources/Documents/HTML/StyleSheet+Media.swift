extension StyleSheet {
  static let narrow = """
    @media (max-width:1000px){body{grid-template-columns:minmax(0,680px);justify-content:center}
    main,footer{grid-column:1}nav{position:static;margin-bottom:56px}
    nav ol{columns:2;column-gap:32px}}
    @media screen and (max-width:719px){body{padding:0 20px 64px}
    svg.wide{display:none}svg.narrow{display:block}.narrowkey{display:block}
    header{grid-template-columns:1fr;padding:40px 0 28px;margin-bottom:36px}.mosaic{width:220px}
    header dl.facts{display:block}
    header dl.facts>div{display:grid;grid-template-columns:9em minmax(0,1fr);gap:12px;
    margin-bottom:4px}
    .cols,.board,.top{grid-template-columns:minmax(0,1fr)}.board>*+*{margin-top:28px}
    .cols>div+div{margin-top:24px}
    .multi{grid-template-columns:1fr 1fr}nav ol{columns:1}
    .hero{gap:8px 18px}.hero .digit{font-size:5rem}.hero .name{font-size:1.625rem}
    p.lead{font-size:1.1875rem}h2{font-size:1.625rem}section.part{margin-bottom:64px}
    .practice,.practice dl.facts{grid-template-columns:minmax(0,1fr)}.practice dd{grid-column:1}
    .practice dl.facts{gap:0}.practice dd{margin-bottom:6px}.practice .side{margin-top:6px}
    .practice .id{margin-left:0}.box{padding:16px 16px 6px}
    .hm{width:560px}
    .hm th[scope=row]{position:sticky;left:0;background:var(--bg);z-index:1}
    .stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .stack,.stack :is(tbody,tr,td,th){display:block}
    .stack tr{padding:10px 0;border-top:1px solid var(--rule)}
    .stack td,.stack tbody th{border:0;padding:1px 0;text-align:left;white-space:normal}
    .stack tbody th{font-weight:600}
    .stack td{display:inline-block;margin-right:1.1em}.stack td:empty{display:none}
    .stack caption:not(.vh,.paper){display:block}
    .stack td[data-h]:before{content:attr(data-h) " ";color:var(--mut)}}
    """

  static let paper = """
    @media print{html{font-size:9.25pt;line-height:1.45}
    body{display:block;max-width:none;padding:0;margin:0}.skip{display:none}
    header{border:0;padding:34mm 0 0;margin:0;grid-template-columns:1fr;gap:14mm;break-after:avoid}
    .mosaic{order:-1;width:88mm;height:auto}h1{font-size:34pt}
    header{position:relative}
    .logo{position:absolute;top:8mm;left:0;margin:0;max-width:60mm;max-height:18mm}
    header dl.facts{display:block;font-size:9.5pt;margin:0;border-top:1px solid var(--rule);
    padding-top:6mm}
    header dl.facts>div{display:grid;grid-template-columns:34mm minmax(0,1fr);gap:4mm;
    margin-bottom:1mm}
    nav{position:static;margin:12mm 0 0}nav ol{columns:2}nav a{padding:1.2mm 0}
    nav+main{break-before:page}
    section.part{break-before:page;border:0;padding:0;margin:0}
    section.part.run{break-before:auto;margin-top:10mm}section.part:first-child{break-before:auto}
    h1,h2,h3,h4,h5,caption,.lead,summary{break-after:avoid}h1,h2,h3,h4,h5{break-inside:avoid}
    h2+p,h2+.lead,h3+p{break-before:avoid}
    p,li,blockquote,dd{orphans:3;widows:3}.lead,figcaption{break-inside:avoid}
    figure,figure svg,.practice,.card,.box,.whole,tr,.hero,.legend,.dhead,table.short,nav{
    break-inside:avoid}
    figure:has(.board),figure:has(.hm){break-inside:auto}
    h2+.legend,.dhead,thead{break-after:avoid}
    tbody tr:nth-child(-n+2),tbody tr:nth-last-child(-n+2){break-before:avoid}
    .tw{overflow:visible;break-inside:auto}thead{display:table-header-group}
    details.nopr{display:none}details.pr>summary{display:none}
    details.pr::details-content{content-visibility:visible;display:block;height:auto;opacity:1}
    a{color:inherit;text-decoration:none}
    p.lead{font-size:13.5pt;max-width:58ch}figcaption{max-width:none}
    h2{font-size:20pt}h3{font-size:14pt;margin-top:8mm}
    .practice{padding:3mm 0 2.5mm}figure{margin:5mm 0 6mm}.board{margin:5mm 0}
    .hm thead :is(th,td){height:32mm}.hm td{height:9.5mm}footer{margin-top:8mm}
    .practice dl.facts{grid-template-columns:20mm minmax(0,1fr);gap:.6mm 4mm;font-size:9pt}
    .side svg{width:36mm}.hero .digit{font-size:52pt}
    .top{margin:0}.cols{line-height:1.4}.cols>div>:last-child{margin-bottom:0}
    .box{padding:4mm 5mm 1.5mm;margin:3mm 0}.box .plain>li{padding:.8mm 0}.box p{margin-bottom:1.5mm}
    th,td{padding-top:1.35mm;padding-bottom:1.35mm}
    .multi{gap:4mm 6mm;margin:3mm 0}.multi p{min-height:0}
    main>section:first-child figure{margin:3mm 0}
    main>section:first-child :is(h3,h4){margin:3mm 0 1mm}
    main>section:first-child .cols{font-size:8.75pt}
    main>section:first-child .plain>li{padding:1.2mm 0}
    main>section:first-child .legend{margin-top:1.5mm}}
    """

  /// Two pages without a cover.
  static let boardLooks = """
    body{display:block;max-width:760px}
    header{grid-template-columns:minmax(0,1fr) 150px;gap:24px 32px;padding:64px 0 0;border:0;
    margin:0 0 36px}
    .mosaic{width:150px}h1{font-size:clamp(2rem,5vw,2.75rem)}
    header dl.facts{border-top:1px solid var(--text);padding-top:12px;margin:0;gap:12px 24px;
    grid-template-columns:repeat(auto-fit,minmax(9em,1fr))}
    .cols h3{margin-top:20px;font-size:1.25rem}
    main>section:first-child>.lead{margin:32px 0 0}
    """

  static let boardNarrow = """
    @media screen and (max-width:719px){header{grid-template-columns:1fr 96px;gap:16px;
    padding-top:32px}.mosaic{width:96px}}
    """

  static let boardPaper = """
    @media print{header{padding:0;gap:4mm 8mm;margin-bottom:3mm;
    grid-template-columns:minmax(0,1fr) 30mm}
    .logo{top:0;left:auto;right:0;max-width:30mm;max-height:22mm}
    header:has(.logo) .mosaic{visibility:hidden}
    .mosaic{order:0;width:30mm}h1{font-size:26pt}.kicker{margin-bottom:3mm}
    h1+.sub{margin-top:2mm;font-size:12pt}
    header dl.facts{display:grid;padding-top:2.5mm;font-size:9pt}
    header dl.facts>div{display:block;margin:0}
    p.lead{max-width:none}main>section:first-child>.lead{margin:2mm 0 0;font-size:13pt}
    figure{margin:2.5mm 0 2mm}main>section:first-child .plain>li{padding:.8mm 0}
    .hero .digit{font-size:46pt}p.lead{margin-bottom:2mm;font-size:12pt}
    th,td{padding-top:1.1mm;padding-bottom:1.1mm}
    .cols h3{margin:3mm 0 1.5mm;font-size:12.5pt}.cols p:last-child,.cols ul{margin-bottom:0}
    footer{display:none}section.part{break-after:auto}}
    """
}
