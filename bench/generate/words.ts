/* Vocabulary of the generated claims: invented places, bodies and doings, so that nothing here says anything of anybody. */

export const ACTORS =
  'the harbour board|the rail regulator|a grain trader|the island ministry|the port union|a survey team|the water company|the mining council|a test laboratory|the toll authority|the border agency|the satellite operator|the power cooperative|the fisheries office|a shipping line|the customs service|a cable builder|the housing fund|the election office|the river commission|the data registry|a drug maker|the vaccine board|the coast guard|the audit chamber|a chip foundry|the airport operator|the postal bank|the pension board|the forest service'.split(
    '|',
  );
export const DOINGS =
  'sold|leased|recorded|withheld|diverted|inspected|rejected|approved|lost|copied|tested|understated|overstated|delayed|financed|dismissed|monitored|intercepted|destroyed|published|transferred|replaced|subsidised|blocked|rerouted|certified|concealed|measured|taxed|exported'.split(
    '|',
  );
export const THINGS =
  'signalling records|safety reports|grain shipments|ballot papers|pressure valves|subscriber data|turbine blades|dredging permits|fuel samples|crew lists|network addresses|water meters|radar logs|pension claims|vaccine doses|cargo manifests|soil samples|traffic counts|tender files|repair budgets|cable segments|inspection notes|emission figures|catch quotas|router firmware|clinic records|land titles|bridge bearings|flight plans|passport scans'.split(
    '|',
  );
export const PLACES =
  'Aldermoor|Brackenport|Cairnholm|Dunmeer|Eastvale|Farrowbay|Glenmark|Harrowsea|Inverlough|Jutland Reach|Kestrel Point|Lowmoor|Marrowby|Northfleet|Orrisdale|Pellworth|Quayside|Ravenmouth|Saltmarsh|Tarnbrook|Upper Skerry|Vantage Island|Westering|Yarrowfield|Zeal Harbour'.split(
    '|',
  );
export const TOPICS =
  'networks|health|trade|energy|elections|transport|fisheries|housing|water|mining|climate|finance|borders|courts|schools|farming|defence|labour|taxes|archives'.split(
    '|',
  );
export const VERBS = 'told|quotes|according to|reported|wrote in a statement|said to'.split('|');
export const ZH =
  '港务局出售了信号记录|铁路监管机构隐瞒了安全报告|水务公司转移了用户数据|海岸警卫队销毁了雷达日志|选举办公室公布了选票数据|审计署检查了维修预算|电力合作社更换了涡轮叶片|边境机构监控了航班计划'.split(
    '|',
  );
export const QUALIFIERS =
  'second-hand|sealed|unsigned|backdated|encrypted|quarterly|provisional|foreign-made|surplus|redacted|uninsured|expired|duplicate|mislabelled|archived|untested|confidential|licensed|seasonal|imported|defective|outdated|audited|emergency|classified|leaked|revised|overdue|forged|missing|refurbished|unlisted|insured|disputed|secret|annual|draft|final|partial|weekly|coastal|inland|offshore|regional|municipal|federal|private|public|shared|stolen|recovered|frozen|damaged|rejected|certified|uncertified|temporary|permanent|historic|digital|handwritten|scanned|anonymous|verified|unverified|preliminary|misfiled|withheld|prepaid|subsidised|untaxed|bonded|decommissioned|experimental|calibrated|contaminated|diluted|counterfeit|salvaged|replacement'.split(
    '|',
  );
export const SURNAMES =
  'Abelard|Ashcombe|Barrowby|Bellwether|Birchall|Blackmere|Brandreth|Calloway|Carrick|Castellan|Chisholm|Colebrook|Corrigan|Cresswell|Dalrymple|Darnley|Delacroix|Dunstan|Eastlake|Ellery|Fairbairn|Farquhar|Fenwick|Galbraith|Garrick|Glanville|Godfrey|Greaves|Hadleigh|Halloran|Harcourt|Hawksworth|Heron|Holloway|Huxtable|Ingram|Jardine|Kavanagh|Kenward|Kilbride|Kingsley|Lachlan|Lambourne|Langford|Larkspur|Lockhart|Lovelace|MacAllan|Maitland|Marchmont|Marlowe|Maynard|Merriweather|Milburn|Montrose|Mulgrave|Nettleton|Norbury|Oakeshott|Ormonde|Osgood|Pemberton|Pennick|Pettigrew|Plowright|Prendergast|Quayle|Quillfeather|Radcliffe|Rainsford|Redgrave|Rosewarne|Rothwell|Sandringham|Saltonstall|Seagrave|Selwyn|Shackleford|Sinclair|Somerby|Standish|Stavely|Swinburne|Talbot|Tarleton|Thackeray|Thorne|Tregarth|Tremayne|Underhay|Vandeleur|Vavasour|Wainwright|Warburton|Wetherby|Whitlock|Wickham|Winterbourne|Wolcott|Wyndham|Yarborough|Yelverton'.split(
    '|',
  );
