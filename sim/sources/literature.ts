/** Literature that a form, a formula or a value is named after. Known to the authors; not read again for this project. */
import type { Source } from './source.ts'

export const LITERATURE = {
  'Argote and Epple 1990': {
    title: {
      ko: 'Argote, Epple(1990), 제조업의 학습곡선',
      en: 'Argote and Epple (1990), Learning curves in manufacturing',
    },
    read: 'unread',
    at: 'Science 247: 920',
  },
  'Bathelt, Malmberg and Maskell 2004': {
    title: {
      ko: 'Bathelt 외(2004), 클러스터와 지식',
      en: 'Bathelt, Malmberg and Maskell (2004), Clusters and knowledge',
    },
    read: 'unread',
    at: 'Progress in Human Geography 28: 31',
  },
  'Benjamini and Hochberg 1995': {
    title: {
      ko: 'Benjamini, Hochberg(1995)',
      en: 'Benjamini and Hochberg (1995), Controlling the false discovery rate',
    },
    read: 'unread',
    at: 'J. Royal Statistical Society B 57: 289',
  },
  'Brandes 2001': {
    title: { ko: 'Brandes(2001)', en: 'Brandes (2001), A faster algorithm for betweenness centrality' },
    read: 'unread',
    at: 'J. Mathematical Sociology 25: 163',
  },
  'Cliff and Ord 1981': {
    title: { ko: 'Cliff, Ord(1981)', en: 'Cliff and Ord (1981), Spatial processes' },
    read: 'unread',
    at: 'Pion',
  },
  'Cowell 2011': {
    title: { ko: 'Cowell(2011)', en: 'Cowell (2011), Measuring inequality' },
    read: 'unread',
    at: 'Oxford University Press',
  },
  'Diggle and Chetwynd 1991': {
    title: {
      ko: 'Diggle, Chetwynd(1991)',
      en: 'Diggle and Chetwynd (1991), Second-order analysis of spatial clustering',
    },
    read: 'unread',
    at: 'Biometrics 47: 1155',
  },
  'Duranton and Overman 2005': {
    title: {
      ko: 'Duranton, Overman(2005)',
      en: 'Duranton and Overman (2005), Testing for localization using micro-geographic data',
    },
    read: 'unread',
    at: 'Review of Economic Studies 72: 1077',
  },
  'Ellison and Glaeser 1997': {
    title: {
      ko: 'Ellison, Glaeser(1997)',
      en: 'Ellison and Glaeser (1997), Geographic concentration in US manufacturing industries',
    },
    read: 'unread',
    at: 'J. Political Economy 105: 889',
  },
  'English Partnerships 2008': {
    title: {
      ko: 'English Partnerships(2008), 추가성 지침',
      en: 'English Partnerships (2008), Additionality guide',
    },
    read: 'unread',
    at: 'third edition',
  },
  'Fieller 1954': {
    title: { ko: 'Fieller(1954)', en: 'Fieller (1954), Some problems in interval estimation' },
    read: 'unread',
    at: 'J. Royal Statistical Society B 16: 175',
  },
  'Foster, Haltiwanger and Syverson 2016': {
    title: {
      ko: 'Foster 외(2016), 수요의 느린 성장',
      en: 'Foster, Haltiwanger and Syverson (2016), The slow growth of new plants',
    },
    read: 'unread',
    at: 'Economica 83: 91',
  },
  'Freeman 1979': {
    title: { ko: 'Freeman(1979)', en: 'Freeman (1979), Centrality in social networks' },
    read: 'unread',
    at: 'Social Networks 1: 215',
  },
  'Fujita, Krugman and Venables 1999': {
    title: {
      ko: 'Fujita 외(1999), 공간경제',
      en: 'Fujita, Krugman and Venables (1999), The spatial economy',
    },
    read: 'unread',
    at: 'MIT Press',
  },
  'Gabaix and Ibragimov 2011': {
    title: { ko: 'Gabaix, Ibragimov(2011)', en: 'Gabaix and Ibragimov (2011), Rank - 1/2' },
    read: 'unread',
    at: 'J. Business and Economic Statistics 29: 24',
  },
  'Green 2007': {
    title: { ko: 'Green(2007), 기능적 다핵성', en: 'Green (2007), Functional polycentricity' },
    read: 'unread',
    at: 'Urban Studies 44: 2077',
  },
  'Harris and Wilson 1978': {
    title: {
      ko: 'Harris, Wilson(1978)',
      en: 'Harris and Wilson (1978), Equilibrium values and dynamics of attractiveness terms',
    },
    read: 'unread',
    at: 'Environment and Planning A 10: 371',
  },
  'Holm 1979': {
    title: { ko: 'Holm(1979)', en: 'Holm (1979), A simple sequentially rejective multiple test procedure' },
    read: 'unread',
    at: 'Scandinavian J. Statistics 6: 65',
  },
  'Huff 1963': {
    title: { ko: 'Huff(1963)', en: 'Huff (1963), A probabilistic analysis of shopping center trade areas' },
    read: 'unread',
    at: 'Land Economics 39: 81',
  },
  'Huff 1964': {
    title: { ko: 'Huff(1964)', en: 'Huff (1964), Defining and estimating a trading area' },
    read: 'unread',
    at: 'J. Marketing 28: 34',
  },
  'Isserman 1977': {
    title: { ko: 'Isserman(1977)', en: 'Isserman (1977), The location quotient approach' },
    read: 'unread',
    at: 'J. American Institute of Planners 43: 33',
  },
  'Kaplan and Meier 1958': {
    title: {
      ko: 'Kaplan, Meier(1958)',
      en: 'Kaplan and Meier (1958), Nonparametric estimation from incomplete observations',
    },
    read: 'unread',
    at: 'J. American Statistical Association 53: 457',
  },
  'Kendall 1945': {
    title: { ko: 'Kendall(1945)', en: 'Kendall (1945), The treatment of ties in ranking problems' },
    read: 'unread',
    at: 'Biometrika 33: 239',
  },
  'Klein and Moeschberger 2003': {
    title: { ko: 'Klein, Moeschberger(2003)', en: 'Klein and Moeschberger (2003), Survival analysis' },
    read: 'unread',
    at: 'Springer',
  },
  'Krugman 1991': {
    title: { ko: 'Krugman(1991)', en: 'Krugman (1991), Increasing returns and economic geography' },
    read: 'unread',
    at: 'J. Political Economy 99: 483',
  },
  'Martin 2012': {
    title: {
      ko: 'Martin(2012)',
      en: 'Martin (2012), Regional economic resilience, hysteresis and recessionary shocks',
    },
    read: 'unread',
    at: 'J. Economic Geography 12: 1',
  },
  'McFadden 1974': {
    title: {
      ko: 'McFadden(1974)',
      en: 'McFadden (1974), Conditional logit analysis of qualitative choice behavior',
    },
    read: 'unread',
    at: 'in Zarembka, Frontiers in econometrics',
  },
  'Menzel and Fornahl 2010': {
    title: { ko: 'Menzel, Fornahl(2010)', en: 'Menzel and Fornahl (2010), Cluster life cycles' },
    read: 'unread',
    at: 'Industrial and Corporate Change 19: 205',
  },
  'Monte, Redding and Rossi-Hansberg 2018': {
    title: {
      ko: 'Monte 외(2018), 통근',
      en: 'Monte, Redding and Rossi-Hansberg (2018), Commuting, migration, and local employment elasticities',
    },
    read: 'unread',
    at: 'American Economic Review 108: 3855',
  },
  'Moran 1950': {
    title: { ko: 'Moran(1950)', en: 'Moran (1950), Notes on continuous stochastic phenomena' },
    read: 'unread',
    at: 'Biometrika 37: 17',
  },
  'Myllymaki et al. 2017': {
    title: {
      ko: 'Myllymaki 외(2017)',
      en: 'Myllymaki et al. (2017), Global envelope tests for spatial processes',
    },
    read: 'unread',
    at: 'J. Royal Statistical Society B 79: 381',
  },
  'Newman 2002': {
    title: { ko: 'Newman(2002)', en: 'Newman (2002), Assortative mixing in networks' },
    read: 'unread',
    at: 'Physical Review Letters 89: 208701',
  },
  'Ord and Getis 1995': {
    title: { ko: 'Ord, Getis(1995)', en: 'Ord and Getis (1995), Local spatial autocorrelation statistics' },
    read: 'unread',
    at: 'Geographical Analysis 27: 286',
  },
  'Ripley 1977': {
    title: { ko: 'Ripley(1977)', en: 'Ripley (1977), Modelling spatial patterns' },
    read: 'unread',
    at: 'J. Royal Statistical Society B 39: 172',
  },
  'Shorrocks 1978': {
    title: { ko: 'Shorrocks(1978)', en: 'Shorrocks (1978), The measurement of mobility' },
    read: 'unread',
    at: 'Econometrica 46: 1013',
  },
  'Silverman 1986': {
    title: { ko: 'Silverman(1986)', en: 'Silverman (1986), Density estimation' },
    read: 'unread',
    at: 'Chapman and Hall',
  },
  'Watts and Strogatz 1998': {
    title: {
      ko: 'Watts, Strogatz(1998)',
      en: 'Watts and Strogatz (1998), Collective dynamics of small-world networks',
    },
    read: 'unread',
    at: 'Nature 393: 440',
  },
  'Wichura 1988': {
    title: { ko: 'Wichura(1988)', en: 'Wichura (1988), Algorithm AS 241' },
    read: 'unread',
    at: 'Applied Statistics 37: 477',
  },
  'Wright 1936': {
    title: { ko: 'Wright(1936), 학습곡선', en: 'Wright (1936), Factors affecting the cost of airplanes' },
    read: 'unread',
    at: 'J. Aeronautical Sciences 3: 122',
  },
} as const satisfies Readonly<Record<string, Source>>
