/** What the widgets say in words of their own: thanks and facts, never a request. */
export const PHRASES = {
  question: 'Question',
  answered: 'Answered',
  /** Under a poll that runs: how votes count, and which numbers there are. */
  oneVoteEach: (options: number) => `one vote each \u00B7 type 1 ${options > 2 ? 'to' : 'or'} ${options}`,
  weighted: 'weighted by support',
  votes: (count: string, isOne: boolean) => `${count} ${isOne ? 'vote' : 'votes'}`,
  pollTie: 'a tie',
  noVotes: 'no votes this time',
  battleWinner: 'Winner',
  ahead: (margin: string) => `${margin} ahead`,
  each: (total: string) => `${total} each`,
  draw: 'A draw',
  wellPlayed: 'Well played',
  thanks: (teams: number) => (teams > 2 ? 'Thank you to all teams' : 'Thank you to both teams'),
} as const;
