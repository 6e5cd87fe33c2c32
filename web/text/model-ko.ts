/** 모형을 얼마나 믿을 수 있는지 보여 주는 방의 글, 한국어. */
import type { modelEn } from './model-en.ts'

export const modelKo: Record<keyof typeof modelEn, string> = {
  'room.label': '방',
  'room.lab': '실험실',
  'room.model': '모형',

  'model.title': '이 모형을 얼마나 믿을 수 있나요?',
  'model.purpose':
    '같은 가정 아래에서 정책을 서로 비교하고, 누가 이익을 얻고 누가 비용을 부담하는지, 결과가 어떤 가정에 달려 있는지 살펴보는 데 쓸 수 있습니다.',
  'model.purposeNot':
    '특정 거리나 도시의 앞날을 예측하거나, 지원금이나 임대료의 액수를 정하거나, 이 결과만으로 정책을 결정하는 데 써서는 안 됩니다.',
  'model.intro':
    '모수를 맞출 때 쓰지 않은 지역과 난수 시드로 모형을 돌려, 현실에서 알려진 패턴이 나타나는지 확인했습니다. 목표 범위는 공개된 통계에서 가져왔고, 결과에 맞춰 넓히지 않습니다.',
  'model.loading': '검증 자료를 불러오는 중…',
  'model.failed': '검증 자료를 불러오지 못했습니다: {message}',
  'model.none': '검증 자료 없이 만들어진 프로그램입니다. 모형이 얼마나 맞는지 알 수 없습니다.',
  'model.contents': '차례',

  'model.weight.A': '필수',
  'model.weight.B': '권장',
  'model.met.A': '충족한 필수 패턴',
  'model.met.B': '충족한 권장 패턴',
  'model.ofJudged': '{judged}개 중 {met}개',
  'model.line': '필수 패턴 {judged}개 중 {met}개 충족',
  'model.lineTitle': '모형의 근거',
  'model.lineOld': '이전 모형의 근거',
  'model.warnFew':
    '필수 패턴을 절반도 충족하지 못했습니다. 결과는 예측이 아니라, 이 가정에서 따라 나오는 이야기로 읽어 주세요.',
  'model.warnSome':
    '충족하지 못한 필수 패턴이 있습니다. 알고 싶은 내용이 그 패턴에 달려 있지 않은지 아래에서 확인해 주세요.',

  'model.outOfDate': '이 검증은 지금 모형의 것이 아닙니다.',
  'model.outOfDate.engine':
    '엔진 {theirs}{theirs|으로/로} 검증했지만, 이 페이지는 엔진 {ours}{ours|으로/로} 계산합니다. 아래 내용이 더는 맞지 않을 수 있습니다.',
  'model.outOfDate.params':
    '이 페이지의 기본 모수(확인 코드 {ours})와 다른 값(확인 코드 {theirs})으로 검증했습니다. 아래 내용이 더는 맞지 않을 수 있습니다.',
  'model.current': '이 페이지와 같은 엔진, 같은 모수로 검증했습니다.',
  'model.yourParams.one':
    '지금 시나리오는 가정 {count}개를 바꾸었습니다. 아래 검증은 기본 모형에 대한 것이며, 이 시나리오에 대한 것이 아닙니다.',
  'model.yourParams.other':
    '지금 시나리오는 가정 {count}개를 바꾸었습니다. 아래 검증은 기본 모형에 대한 것이며, 이 시나리오에 대한 것이 아닙니다.',

  'model.how': '어떻게 검증했나',
  'model.how.command': '명령',
  'model.how.engine': '엔진',
  'model.how.params': '모수 확인 코드',
  'model.how.regions': '지역',
  'model.how.nRegions.one': '지역 {count}곳',
  'model.how.nRegions.other': '지역 {count}곳',
  'model.how.seeds': '난수 시드',
  'model.how.replicates': '반복',
  'model.how.replicatesValue': '지역과 난수 시드마다 {n}번',
  'model.how.replicatesRegion': '지역마다 {n}번',
  'model.how.months': '기간',
  'model.how.monthsValue': '준비 기간 {spinUp}, 본 기간 {months}',
  'model.how.rule':
    '여러 번 돌린 평균이 목표 범위 안에 들거나 70% 이상이 범위 안에 들면 충족입니다. 한 패턴은 모든 목표를 충족해야 충족입니다.',

  'model.patterns': '패턴별 결과',
  'model.patternsShort': '패턴',
  'model.show': '보기',
  'model.show.all': '전체 ({count})',
  'model.show.failing': '미충족만 ({count})',
  'model.met': '충족',
  'model.notMet': '미충족',
  'model.reported': '보고만',
  'model.use.calibrate': '모수 맞춤에 사용',
  'model.use.test': '검증에만 사용',
  'model.measure': '지표',
  'model.band': '목표 범위',
  'model.mean': '모형 평균',
  'model.interval': '10~90%',
  'model.runs': '실행',
  'model.picture': '그림',
  'model.verdict': '판정',
  'model.caption': '{title}: 목표 범위와 모형의 값',
  'model.range': '{low}~{high}',
  'model.atLeast': '{low} 이상',
  'model.atMost': '{high} 이하',
  'model.noBand': '범위 없음',
  'model.noFigure': '값 없음',
  'model.statistic': '재는 방법',
  'model.source': '출처',
  'model.tried': '시도해 본 것',
  'model.triedNothing': '아직 시도한 것이 없습니다.',
  'model.key.band': '근거에서 온 목표 범위',
  'model.key.mean': '모형의 평균',
  'model.key.interval': '모형의 10~90%',

  'model.ranking': '정책 순위는 믿을 만한가?',
  'model.rankingShort': '정책 순위',
  'model.rankingIntro':
    '기본값만큼 잘 맞는 다른 모수 조합으로 정책 순위를 다시 매겼습니다. 켄달의 타우는 순위가 얼마나 일치하는지를 나타냅니다. 1이면 순서가 같고 0이면 우연과 같습니다. {least}보다 작으면 견고하지 않다고 봅니다.',
  'model.rankingBad': '순위가 견고하지 않습니다. 순위를 보고 정책을 고르지 마세요.',
  'model.rankingMixed':
    '일부 결과에서만 순위가 견고합니다. 견고하지 않은 결과에서는 순위를 보고 정책을 고르지 마세요.',
  'model.rankingGood': '모든 결과에서 순위가 견고합니다.',
  'model.rankingLuck':
    '운만 바꿔도 순위가 뒤바뀝니다. 반복 횟수를 늘려 순위가 먼저 스스로와 일치하는지부터 봐야 합니다.',
  'model.outcome': '결과',
  'model.outcome.creators': '영업 중인 로컬 크리에이터',
  'model.outcome.displaced': '크리에이터의 비자발적 이전(내몰림)',
  'model.outcome.costPerCreator': '크리에이터 1곳 늘리는 비용',
  'model.tau.mean': '타우 평균',
  'model.tau.lowest': '최저',
  'model.tau.shipped': '기본값과 비교',
  'model.tau.luck': '운만 바꿨을 때',
  'model.robust': '견고함',
  'model.notRobust': '견고하지 않음',
  'model.rankingCaption': '결과별 순위 일치도',
  'model.rankingHow':
    '모수 조합 {drawn}개 가운데 {accepted}개 채택, 정책 {levers}개, {months}개월, 지역 {region}',
  'model.ranks': '정책별 순위',
  'model.ranksCaption': '모든 모수 조합에서의 중간 순위(10~90%). 1이 가장 좋습니다',
  'model.lever': '정책',

  'model.ablation': '기제마다 무슨 일을 하나',
  'model.ablationShort': '기제',
  'model.ablationIntro':
    '모수를 다시 맞추지 않고 기제를 하나씩 껐습니다. 모두 켰을 때는 목표 {targets}개 중 {met}개를 충족합니다. 깨지는 패턴은 모형이 그 기제에 기대고 있다는 뜻입니다.',
  'model.ablationLuck':
    '괄호 안의 흐린 항목은 운만 바꿔도(다른 난수 시드 {n}개) 뒤바뀌는 것이라 그 기제의 근거가 되지 못합니다.',
  'model.ablationCaption': '끈 기제와 그때 깨지는 패턴',
  'model.mechanism': '끈 기제',
  'model.targetsMet': '충족 목표',
  'model.breaks': '깨진 패턴',
  'model.mends': '새로 충족한 패턴',
  'model.targetsLost': '잃은 목표',
  'model.targetsWon': '얻은 목표',
  'model.ablationTargets': '개별 목표도 보기',
  'model.nothing': '없음',
  'model.byLuck': '{id} (운만 바꿔도 뒤바뀜)',
}
