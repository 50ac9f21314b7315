/** Data of the act by which a second person stands for a day that was recorded late. */
export interface LateActs {
  /** `seq`: of the act that was recorded after its day. */
  'request.late-confirmed': [{ seq: number }, null];
}
