/** Texts of the room that says how sure the model is, in English. */
export const modelEn = {
  'room.label': 'Rooms',
  'room.lab': 'Lab',
  'room.model': 'Model',

  'model.title': 'How sure is the model?',
  'model.purpose':
    'Use it to compare policies with each other under the same assumptions, to see who gains and who pays, and to learn on which assumptions a result hangs.',
  'model.purposeNot':
    'Do not use it to forecast a named street or town, to fix the amount of a grant or a rent, or as the only ground of a decision.',
  'model.intro':
    'The model was run on places and seeds that its fitting had not seen, and asked for patterns that are known of the real world. The bands come from published figures and are not widened to fit.',
  'model.loading': 'Fetching the evidence…',
  'model.failed': 'The evidence could not be fetched: {message}',
  'model.none': 'This program was built without a validation: nothing is known of how well it does.',
  'model.contents': 'On this page',

  'model.weight.A': 'must-have',
  'model.weight.B': 'should-have',
  'model.met.A': 'must-have patterns met',
  'model.met.B': 'should-have patterns met',
  'model.ofJudged': '{met} of {judged}',
  'model.line': '{met} of {judged} must-have patterns met',
  'model.lineTitle': 'Evidence of the model',
  'model.lineOld': 'evidence of an older model',
  'model.warnFew':
    'Not even half of the must-have patterns are met. Take results as what follows from the assumptions, not as forecasts.',
  'model.warnSome':
    'Not all must-have patterns are met. Look below whether your question hangs on one that is not.',

  'model.outOfDate': 'This evidence is out of date.',
  'model.outOfDate.engine':
    'It was made with engine {theirs}; this page computes with engine {ours}. What it says may no longer hold.',
  'model.outOfDate.params':
    'It was made with other parameter values (digest {theirs}) than those this page ships with ({ours}). What it says may no longer hold.',
  'model.current': 'The evidence was made with the engine and the parameter values of this page.',
  'model.yourParams.one':
    'Your scenario changes {count} assumption. The evidence speaks of the model as shipped, not of your scenario.',
  'model.yourParams.other':
    'Your scenario changes {count} assumptions. The evidence speaks of the model as shipped, not of your scenario.',

  'model.how': 'How it was run',
  'model.how.command': 'Command',
  'model.how.engine': 'Engine',
  'model.how.params': 'Digest of the parameters',
  'model.how.regions': 'Regions',
  'model.how.nRegions.one': '{count} region',
  'model.how.nRegions.other': '{count} regions',
  'model.how.seeds': 'Seeds',
  'model.how.replicates': 'Replicates',
  'model.how.replicatesValue': '{n} of each region and seed',
  'model.how.replicatesRegion': '{n} of each region',
  'model.how.months': 'Months',
  'model.how.monthsValue': '{months} that count, after {spinUp} of spin-up',
  'model.how.rule':
    'A band is met when it holds the mean of the runs, or 70% of them. A pattern is met when all of its bands are.',

  'model.patterns': 'Patterns, one by one',
  'model.patternsShort': 'Patterns',
  'model.show': 'Show',
  'model.show.all': 'all ({count})',
  'model.show.failing': 'not met ({count})',
  'model.met': 'met',
  'model.notMet': 'not met',
  'model.reported': 'reported only',
  'model.use.calibrate': 'used in fitting',
  'model.use.test': 'kept for testing',
  'model.measure': 'Measure',
  'model.band': 'Band',
  'model.mean': 'Model, mean',
  'model.interval': '10 to 90%',
  'model.runs': 'Runs',
  'model.picture': 'Picture',
  'model.verdict': 'Verdict',
  'model.caption': '{title}: bands and what the model gives',
  'model.range': '{low} to {high}',
  'model.atLeast': 'at least {low}',
  'model.atMost': 'at most {high}',
  'model.noBand': 'no band',
  'model.noFigure': 'no figure',
  'model.statistic': 'Measured as',
  'model.source': 'Source',
  'model.tried': 'What was tried',
  'model.triedNothing': 'Nothing has been tried yet.',
  'model.key.band': 'band of the evidence',
  'model.key.mean': 'mean of the model’s runs',
  'model.key.interval': '10 to 90% of them',

  'model.ranking': 'Is the ranking of policies robust?',
  'model.rankingShort': 'Ranking of policies',
  'model.rankingIntro':
    'Other parameter sets that fit about as well as the shipped one rank the levers anew. Kendall’s tau says how far the rankings agree: 1 is the same order, 0 is chance. Under {least} the ranking is called not robust.',
  'model.rankingBad': 'The ranking is NOT robust. Do not choose between levers by their rank.',
  'model.rankingMixed':
    'The ranking is robust for some outcomes only. Where it is not, do not choose between levers by their rank.',
  'model.rankingGood': 'The ranking is robust for every outcome.',
  'model.rankingLuck':
    'Luck alone turns it as well: with more replicates the ranking would have to agree with itself first.',
  'model.outcome': 'Outcome',
  'model.outcome.creators': 'local creators open',
  'model.outcome.displaced': 'creators displaced',
  'model.outcome.costPerCreator': 'cost per additional creator',
  'model.tau.mean': 'Tau, mean',
  'model.tau.lowest': 'lowest',
  'model.tau.shipped': 'with the shipped set',
  'model.tau.luck': 'with itself, other luck',
  'model.robust': 'robust',
  'model.notRobust': 'NOT robust',
  'model.rankingCaption': 'Agreement of the rankings by outcome',
  'model.rankingHow':
    '{accepted} sets accepted of {drawn} drawn, {levers} levers, {months} months, region {region}',
  'model.ranks': 'Ranks of the levers',
  'model.ranksCaption': 'Middle rank over all sets (10 to 90%); 1 is best',
  'model.lever': 'Lever',

  'model.ablation': 'What each mechanism is for',
  'model.ablationShort': 'Mechanisms',
  'model.ablationIntro':
    'Each mechanism switched off alone, nothing fitted again. With all of them {met} of {targets} targets are met here. A pattern that breaks shows that the model leans on the mechanism.',
  'model.ablationLuck':
    'In brackets and pale: what other luck turns as well ({n} other seeds); it is no evidence of a mechanism.',
  'model.ablationCaption': 'Mechanisms switched off, and the patterns that break',
  'model.mechanism': 'Switched off',
  'model.targetsMet': 'Targets met',
  'model.breaks': 'Patterns broken',
  'model.mends': 'Patterns mended',
  'model.targetsLost': 'Targets lost',
  'model.targetsWon': 'Targets won',
  'model.ablationTargets': 'Show single targets too',
  'model.nothing': 'none',
  'model.byLuck': '{id} (other luck turns it too)',
} as const
