/** Literature that a form, a formula or a value is named after. Known to the authors; not read again for this project. */
import type { Source } from './source.ts'

export const LITERATURE = {
  'Argote and Epple 1990': {
    read: 'unread',
    at: 'Science 247: 920',
  },
  'Bathelt, Malmberg and Maskell 2004': {
    read: 'unread',
    at: 'Progress in Human Geography 28: 31',
  },
  'Benjamini and Hochberg 1995': {
    read: 'unread',
    at: 'J. Royal Statistical Society B 57: 289',
  },
  'Brandes 2001': {
    read: 'unread',
    at: 'J. Mathematical Sociology 25: 163',
  },
  'Cliff and Ord 1981': {
    read: 'unread',
    at: 'Pion',
  },
  'Cowell 2011': {
    read: 'unread',
    at: 'Oxford University Press',
  },
  'Diggle and Chetwynd 1991': {
    read: 'unread',
    at: 'Biometrics 47: 1155',
  },
  'Duranton and Overman 2005': {
    read: 'unread',
    at: 'Review of Economic Studies 72: 1077',
  },
  'Ellison and Glaeser 1997': {
    read: 'unread',
    at: 'J. Political Economy 105: 889',
  },
  'English Partnerships 2008': {
    read: 'unread',
    at: 'third edition',
  },
  'Fieller 1954': {
    read: 'unread',
    at: 'J. Royal Statistical Society B 16: 175',
  },
  'Foster, Haltiwanger and Syverson 2016': {
    read: 'unread',
    at: 'Economica 83: 91',
  },
  'Freeman 1979': {
    read: 'unread',
    at: 'Social Networks 1: 215',
  },
  'Fujita, Krugman and Venables 1999': {
    read: 'unread',
    at: 'MIT Press',
  },
  'Gabaix and Ibragimov 2011': {
    read: 'unread',
    at: 'J. Business and Economic Statistics 29: 24',
  },
  'Green 2007': {
    read: 'unread',
    at: 'Urban Studies 44: 2077',
  },
  'Harris and Wilson 1978': {
    read: 'unread',
    at: 'Environment and Planning A 10: 371',
  },
  'Holm 1979': {
    read: 'unread',
    at: 'Scandinavian J. Statistics 6: 65',
  },
  'Huff 1963': {
    read: 'unread',
    at: 'Land Economics 39: 81',
  },
  'Huff 1964': {
    read: 'unread',
    at: 'J. Marketing 28: 34',
  },
  'Isserman 1977': {
    read: 'unread',
    at: 'J. American Institute of Planners 43: 33',
  },
  'Kaplan and Meier 1958': {
    read: 'unread',
    at: 'J. American Statistical Association 53: 457',
  },
  'Kendall 1945': {
    read: 'unread',
    at: 'Biometrika 33: 239',
  },
  'Klein and Moeschberger 2003': {
    read: 'unread',
    at: 'Springer',
  },
  'Krugman 1991': {
    read: 'unread',
    at: 'J. Political Economy 99: 483',
  },
  'Martin 2012': {
    read: 'unread',
    at: 'J. Economic Geography 12: 1',
  },
  'McFadden 1974': {
    read: 'unread',
    at: 'in Zarembka, Frontiers in econometrics',
  },
  'Menzel and Fornahl 2010': {
    read: 'unread',
    at: 'Industrial and Corporate Change 19: 205',
  },
  'Monte, Redding and Rossi-Hansberg 2018': {
    read: 'unread',
    at: 'American Economic Review 108: 3855',
  },
  'Moran 1950': {
    read: 'unread',
    at: 'Biometrika 37: 17',
  },
  'Myllymaki et al. 2017': {
    read: 'unread',
    at: 'J. Royal Statistical Society B 79: 381',
  },
  'Newman 2002': {
    read: 'unread',
    at: 'Physical Review Letters 89: 208701',
  },
  'Ord and Getis 1995': {
    read: 'unread',
    at: 'Geographical Analysis 27: 286',
  },
  'Ripley 1977': {
    read: 'unread',
    at: 'J. Royal Statistical Society B 39: 172',
  },
  'Shorrocks 1978': {
    read: 'unread',
    at: 'Econometrica 46: 1013',
  },
  'Silverman 1986': {
    read: 'unread',
    at: 'Chapman and Hall',
  },
  'Watts and Strogatz 1998': {
    read: 'unread',
    at: 'Nature 393: 440',
  },
  'Wichura 1988': {
    read: 'unread',
    at: 'Applied Statistics 37: 477',
  },
  'Wright 1936': {
    read: 'unread',
    at: 'J. Aeronautical Sciences 3: 122',
  },
} as const satisfies Readonly<Record<string, Source>>
