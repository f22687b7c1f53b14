export {
  closeQuarter,
  insertMetricDashboard,
  insertQuarterlyReview,
  insertTierSheet,
  makeReviews,
  onInstall,
  onOpen,
  openSidebar,
  showHelp,
  undoLastInsert,
  useInThisSpreadsheet,
} from './menus/menus.ts';
